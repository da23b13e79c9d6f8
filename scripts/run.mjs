/**
 * The door of every npm script: `node scripts/run.mjs [--NODE-OPTION…] FILE [ARGUMENT…]` installs what is missing and
 * runs the file with the Node of this project. Plain JavaScript, because on a fresh machine it is the machine's own Node
 * that reads it.
 */
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { installIfStale, nodeOfProject } from './install.mjs'

const words = process.argv.slice(2)
const options = words.slice(
  0,
  Math.max(
    words.findIndex((word) => !word.startsWith('--')),
    0,
  ),
)
const [file, ...args] = words.slice(options.length)
if (file === undefined) throw new Error('usage: node scripts/run.mjs [--NODE-OPTION…] FILE [ARGUMENT…]')

process.env.NEXT_TELEMETRY_DISABLED = '1'
endWithParent()
installIfStale()
const node = nodeOfProject()

if (node === process.execPath && options.length === 0) {
  const path = resolve(file)
  process.argv = [node, path, ...args]
  await import(pathToFileURL(path).href)
} else {
  runWith(node)
}

/**
 * npm passes SIGTERM to the shell between it and this script, and the shell dies of it without passing it on. So a
 * script that npm started ends itself when its parent is gone.
 */
function endWithParent() {
  const parent = process.ppid
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => process.ppid !== parent && process.kill(process.pid, 'SIGTERM'), 500).unref()
}

function runWith(executable) {
  const child = spawn(executable, [...options, file, ...args], { stdio: 'inherit' })
  // A terminal signals the whole group by itself; these serve `kill`.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code ?? 1)
    process.removeAllListeners(signal)
    process.kill(process.pid, signal)
  })
}
