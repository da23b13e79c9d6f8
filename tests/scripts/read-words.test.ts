import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test, vi } from 'vitest'

vi.setConfig({ testTimeout: 60_000 })

const SCRIPTS = fileURLToPath(new URL('../../scripts/', import.meta.url))

/** Runs a script in an empty folder; also what it has left there. */
async function call(script: string, ...words: string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-words-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  const answer = await new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    const command = [join(SCRIPTS, `${script}.ts`), ...words]
    const child = execFile(process.execPath, command, { cwd: folder }, (_fault, stdout, stderr) =>
      resolve({ code: child.exitCode, stdout, stderr }),
    )
  })
  return { ...answer, left: await readdir(folder) }
}

test.each(['bench', 'calibrate', 'crash-test', 'format', 'fuzz', 'golden', 'make-export', 'simulate'])(
  '%s --help says how it is called, and does nothing',
  async (script) => {
    const { code, stdout, stderr, left } = await call(script, '--help')
    expect({ code, stderr, left }).toEqual({ code: 0, stderr: '', left: [] })
    expect(stdout).toMatch(new RegExp(`^usage: npm run ${script}\\b`))
  },
)

test.each([
  ['make-export'],
  ['make-export', '--rows', '5'],
  ['make-export', 'export.csv', '1e3'],
  ['simulate', 'sparse', 'seven', 'campaign'],
  ['bench', 'many'],
  ['golden', 'now'],
])('%s with words it does not take is refused before anything is done: %#', async (script, ...words) => {
  const { code, stdout, stderr, left } = await call(script, ...words)
  expect({ code, stdout, left }).toEqual({ code: 2, stdout: '', left: [] })
  expect(stderr).toMatch(new RegExp(`^usage: npm run ${script}\\b`))
})

test('make-export writes as many rows as asked for', async () => {
  expect(await call('make-export', 'export.csv', '7')).toMatchObject({ code: 0, left: ['export.csv'] })
})
