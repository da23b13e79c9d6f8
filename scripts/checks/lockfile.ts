import { readFileSync } from 'node:fs'
import type { Finding } from './check.ts'
import { listing } from './check.ts'

type Entry = { resolved?: string; optionalDependencies?: Record<string, string> }

/**
 * Where a registry lacks a platform package, `npm install` leaves it out of the lockfile in silence and `npm ci` fails
 * later, elsewhere. And a lockfile that names a registry's host installs from that host only.
 */
export async function checkLockfile(): Promise<Finding> {
  const entries = Object.entries<Entry>(JSON.parse(readFileSync('package-lock.json', 'utf8')).packages)
  const paths = new Set(entries.map(([path]) => path))
  return listing(
    entries.flatMap(([path, entry]) => [
      ...Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isFound(path, name, paths))
        .map((name) => `${path || 'package.json'}: no entry for its optional dependency ${name}`),
      ...(entry.resolved === undefined ? [] : [`${path}: names the address ${entry.resolved}`]),
    ]),
  )
}

/** As Node resolves: in the package's own node_modules, then in those of the packages around it. */
function isFound(path: string, name: string, paths: ReadonlySet<string>): boolean {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (paths.has(`${folder === '' ? '' : `${folder}/`}node_modules/${name}`)) return true
    if (folder === '') return false
  }
}
