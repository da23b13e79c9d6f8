import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { keepFile, openFile, sweepFiles } from '#db/files'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

const SHA_OF_ABC = createHash('sha256').update('abc').digest('hex')

describe('raw files', () => {
  test('are kept under their SHA-256 and come back byte for byte', async () => {
    expect(await keepFile(folder, 'x', pieces('ab', 'c'), 3)).toEqual({
      ok: true,
      value: { size: 3, sha256: SHA_OF_ABC },
    })
    const read: number[] = []
    for await (const piece of openFile(folder, SHA_OF_ABC)()) read.push(...piece)
    expect(Buffer.from(read).toString()).toBe('abc')
  })

  test('that arrive cut off are refused and leave nothing', async () => {
    expect(await keepFile(folder, 'x', pieces('ab'), 3)).toEqual({
      ok: false,
      reason: { key: 'truncated', params: { received: 2, expected: 3 } },
    })
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
    expect(await readdir(join(folder, 'files'))).toEqual([])
  })

  test('that nothing needs go after a day; those in use and fresh ones stay', async () => {
    for (const text of ['used', 'fresh', 'old']) await keepFile(folder, text, pieces(text), null)
    const nameOf = (text: string) => createHash('sha256').update(text).digest('hex')
    await writeFile(join(folder, 'uploads', 'cut-off'), 'x')
    const now = Date.now()
    for (const path of [join('files', nameOf('used')), join('files', nameOf('old')), join('uploads', 'cut-off')]) {
      await utimes(join(folder, path), 0, (now - 2 * 86_400_000) / 1000)
    }
    expect(await sweepFiles(folder, new Set([nameOf('used')]), now)).toBe(2)
    expect((await readdir(join(folder, 'files'))).sort()).toEqual([nameOf('used'), nameOf('fresh')].sort())
  })
})
