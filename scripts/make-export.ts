/** `npm run make-export -- PATH [ROWS]`: a large export of the plain layout, for trying the limits. */
import { statSync } from 'node:fs'
import { writeLargeExport } from './large-export.ts'

const [path, rows = '1000000'] = process.argv.slice(2)
if (path === undefined || !/^\d+$/.test(rows)) {
  console.error('usage: npm run make-export -- PATH [ROWS]')
  process.exit(2)
}
writeLargeExport(path, Number(rows))
console.log(`${path}: ${rows} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`)
