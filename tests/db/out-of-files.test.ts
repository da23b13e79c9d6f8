import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const CALLED = fileURLToPath(new URL('./out-of-files.ts', import.meta.url))

test.skipIf(process.platform === 'win32')(
  'where too many files are open an upload is told to wait, reading goes on, and then the upload too',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'touchstone-files-'))
    try {
      const said = execFileSync('sh', ['-c', 'ulimit -n 64; exec "$@"', 'sh', process.execPath, CALLED, folder])
      expect(JSON.parse(said.toString())).toEqual({
        before: 'kept',
        without: 'serverBusy',
        isRead: true,
        after: 'kept',
      })
    } finally {
      rmSync(folder, { recursive: true })
    }
  },
  60_000,
)
