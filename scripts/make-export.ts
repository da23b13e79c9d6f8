/** `npm run make-export -- PATH [ROWS]`: a large export of the plain layout, for trying the limits. */
import { statSync } from 'node:fs'
import { writeLargeExport } from './large-export.ts'
import { readWords, wholeNumber } from './read-words.ts'

const { path, rows } = readWords(
  'npm run make-export -- PATH [ROWS]\nROWS: 1000000 where it is left out',
  (path = '', rows = '1000000', ...rest) => {
    const count = wholeNumber(rows, 1)
    return count === null || path === '' || path.startsWith('-') || rest.length > 0 ? null : { path, rows: count }
  },
)
writeLargeExport(path, rows)
console.log(`${path}: ${rows} rows, ${(statSync(path).size / 1e6).toFixed(1)} MB`)
