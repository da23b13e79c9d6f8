import packageJson from '../../package.json' with { type: 'json' }
import type { Finding } from './finding.ts'
import { sound, wrong } from './finding.ts'

/** Older ones cannot run the sources, or crash over the database without a word. */
const OLDEST_NODE = [22, 18] as const

export function examineProgram(): Finding[] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  const isNewEnough = major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])
  const program = `Touchstone ${packageJson.version} on Node ${process.versions.node}`
  return [isNewEnough ? sound(program) : wrong(`${program}: install Node ${OLDEST_NODE.join('.')} or newer.`)]
}
