import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Keepable } from '#db/arrivals'
import { dropArrival, keepFile, keepPart, nameArrival, openArrival, receivePart } from '#db/arrivals'
import { keptSize, openFile } from '#db/files'
import type { Source } from '#lib/import/container/decode'
import { accepted, refused } from '#lib/kernel/result'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-files-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function* pieces(...texts: string[]): AsyncGenerator<Uint8Array> {
  for (const text of texts) yield Buffer.from(text)
}

async function textOf(source: Source): Promise<string> {
  const read: number[] = []
  for await (const piece of source()) read.push(...piece)
  return Buffer.from(read).toString()
}

const shaOf = (text: string) => createHash('sha256').update(text).digest('hex')
const SHA_OF_ABC = shaOf('abc')

async function* firstOf(arriving: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true
  for await (const piece of arriving) {
    if (isFirst) yield piece
    isFirst = false
  }
}

describe('raw files', () => {
  test('are kept under their SHA-256 and come back byte for byte', async () => {
    expect(await keepFile(folder, 'x', pieces('ab', 'c'), 3)).toEqual({
      ok: true,
      value: { size: 3, sha256: SHA_OF_ABC },
    })
    expect(await textOf(openFile(folder, SHA_OF_ABC))).toBe('abc')
  })

  test('that arrive cut off are refused and leave nothing', async () => {
    expect(await keepFile(folder, 'x', pieces('ab'), 3)).toEqual({
      ok: false,
      reason: { key: 'truncated', params: { received: 2, expected: 3 } },
    })
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
    expect(await readdir(join(folder, 'files'))).toEqual([])
  })

  test('of which only a part may be kept are known by the whole as well', async () => {
    const onlyFirst: Keepable = async (arriving) => accepted(firstOf(arriving))
    expect(await keepPart(folder, 'x', pieces('abc', 'name'), 7, onlyFirst)).toEqual({
      ok: true,
      value: { size: 7, sha256: SHA_OF_ABC, uploadSha256: shaOf('abcname'), refusal: null },
    })
    expect(await keptSize(folder, SHA_OF_ABC)).toBe(3)
  })

  test('that may not be kept leave nothing, and are taken whole all the same', async () => {
    const nothing: Keepable = async () => refused('pdf')
    expect(await keepPart(folder, 'x', pieces('ab', 'c'), 3, nothing)).toEqual({
      ok: true,
      value: { size: 3, sha256: null, uploadSha256: SHA_OF_ABC, refusal: { key: 'pdf', params: {} } },
    })
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
    expect(await readdir(join(folder, 'files'))).toEqual([])
  })

  test('can be read before they have a name, and leave nothing where they are dropped', async () => {
    const whole: Keepable = async (arriving) => accepted(arriving)
    for (const id of ['named', 'dropped']) await receivePart(folder, id, pieces('ab', 'c'), null, whole)
    expect(await textOf(openArrival(folder, 'named'))).toBe('abc')
    expect(await readdir(join(folder, 'files'))).toEqual([])
    await nameArrival(folder, 'named', SHA_OF_ABC)
    for (const id of ['named', 'dropped']) await dropArrival(folder, id)
    expect(await readdir(join(folder, 'uploads'))).toEqual([])
    expect(await textOf(openFile(folder, SHA_OF_ABC))).toBe('abc')
  })
})
