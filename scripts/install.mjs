import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'

const MODULES = resolve('node_modules')

/** The least Node that runs TypeScript as it is and carries the database: on Node 20 it crashes without a message. */
const LEAST_NODE = [22, 18]

/** The build needs the development packages, whatever NODE_ENV says. */
const OPTIONS = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error']

/** Runs `npm ci` unless node_modules holds exactly what the lockfile names. */
export function installIfStale() {
  if (isInstalled()) return
  console.error('Installing packages …')
  const [command, ...args] = npmCommand()
  const { status, error } = spawnSync(command, [...args, 'ci', ...OPTIONS], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: pathWithoutModules() },
    shell: process.platform === 'win32',
  })
  if (status === 0) return
  console.error(error?.message ?? 'npm ci failed, see above.')
  process.exit(1)
}

/** The Node to run with: the one the lockfile pins where there is one for this machine, else this one. */
export function nodeOfProject() {
  const pinned = join(MODULES, '.bin', 'node')
  if (existsSync(pinned)) {
    if (realpathSync(pinned) === realpathSync(process.execPath)) return process.execPath
    if (spawnSync(pinned, ['--version']).status === 0) return pinned
  }
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1])) return process.execPath
  console.error(`Touchstone needs Node ${LEAST_NODE.join('.')} or newer here; this is ${process.versions.node}.`)
  process.exit(1)
}

/** npm keeps its own record of what it put into node_modules; it is compared with the lockfile package by package. */
function isInstalled() {
  const record = join(MODULES, '.package-lock.json')
  if (!existsSync(record)) return false
  const installed = packagesOf(record)
  return Object.entries(packagesOf('package-lock.json')).every(([path, wanted]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true
    return found.version === wanted.version && found.integrity === wanted.integrity
  })
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages
}

/** The npm that started this script, run by the Node it came with. */
function npmCommand() {
  const { npm_node_execpath: node, npm_execpath: npm } = process.env
  return node !== undefined && npm?.endsWith('.js') ? [node, npm] : ['npm']
}

/** `npm ci` removes node_modules, so nothing it starts may come from there. */
function pathWithoutModules() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.filter((folder) => !folder.endsWith(join('node_modules', '.bin'))).join(delimiter)
}
