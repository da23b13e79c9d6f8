import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { keepFile } from '#db/arrivals'
import { sweepFiles } from '#db/files'

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex')

async function* inOnePiece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text)
}

test('files that nothing needs go after a day; those in use and fresh ones stay', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  for (const text of ['used', 'fresh', 'old']) await keepFile(folder, text, inOnePiece(text), null)
  await writeFile(join(folder, 'uploads', 'cut-off'), 'x')
  const now = Date.now()
  for (const path of [join('files', shaOf('used')), join('files', shaOf('old')), join('uploads', 'cut-off')]) {
    await utimes(join(folder, path), 0, (now - 2 * 86_400_000) / 1000)
  }
  expect(await sweepFiles(folder, new Set([shaOf('used')]), now)).toBe(2)
  expect((await readdir(join(folder, 'files'))).sort()).toEqual([shaOf('used'), shaOf('fresh')].sort())
})
