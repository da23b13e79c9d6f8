import { describe, expect, test } from 'vitest'
import type { Encoding } from '#lib/import/decode'
import { decode, NotUtf8, recogniseEncoding } from '#lib/import/decode'
import { bytesOf, inPieces } from './read-text.ts'

const utf8 = (text: string) => Buffer.from(text)
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const CYRILLIC_1251 = Buffer.from('cff0eee1e03b31320d0a', 'hex')

async function textOf(bytes: Uint8Array, encoding: Encoding, pieceSize: number): Promise<string> {
  let text = ''
  for await (const piece of decode(inPieces(bytes, [pieceSize])(), encoding)) text += piece
  return text
}

describe('the encoding', () => {
  test.each<[string, Buffer, Encoding]>([
    ['plain letters', utf8('date,ad_id'), 'utf-8'],
    ['a byte-order mark', utf8('\ufeffДата;Расход'), 'utf-8'],
    ['Cyrillic in UTF-8', utf8('Дата;Расход'), 'utf-8'],
    ['Cyrillic in one byte each', CYRILLIC_1251, 'windows-1251'],
    ['UTF-16 with its mark', utf16('\ufeffdate\tspend'), 'utf-16le'],
    ['UTF-16 without a mark', utf16('date\tspend'), 'utf-16le'],
    ['Cyrillic in UTF-16 without a mark', utf16('Дата\tРасход\n2026-09-07\t12\n'), 'utf-16le'],
    ['UTF-16, the great end first', utf16('\ufeffdate').swap16(), 'utf-16be'],
    ['the same without a mark', utf16('date\tspend').swap16(), 'utf-16be'],
  ])('of %s', (_name, bytes, encoding) => {
    expect(recogniseEncoding(bytes, true)).toBe(encoding)
  })

  test('may be told from a beginning that ends within a letter', () => {
    const cut = utf8('Дата').subarray(0, 7)
    expect(recogniseEncoding(cut, false)).toBe('utf-8')
    expect(recogniseEncoding(cut, true)).toBe('windows-1251')
  })
})

describe('the text', () => {
  test.each<[Encoding, Buffer, string]>([
    ['utf-8', utf8('\ufeffДата 🎯'), 'Дата 🎯'],
    ['utf-16le', utf16('\ufeffДата 🎯'), 'Дата 🎯'],
    ['utf-16be', utf16('\ufeffДата 🎯').swap16(), 'Дата 🎯'],
    ['windows-1251', CYRILLIC_1251, 'Проба;12\r\n'],
  ])('in %s comes through pieces of any size, without its mark', async (encoding, bytes, text) => {
    for (const size of [1, 2, 3, 100]) expect(await textOf(bytes, encoding, size)).toBe(text)
  })

  test('stops at the first byte that is no UTF-8, also where the file ends within a letter', async () => {
    await expect(textOf(CYRILLIC_1251, 'utf-8', 4)).rejects.toThrow(NotUtf8)
    await expect(textOf(bytesOf('Я').subarray(0, 1), 'utf-8', 4)).rejects.toThrow(NotUtf8)
  })
})
