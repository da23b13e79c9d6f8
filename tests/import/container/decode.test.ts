import { describe, expect, test } from 'vitest'
import type { Encoding } from '#lib/import/container/decode'
import { decode, NotUtf8, recogniseEncodings } from '#lib/import/container/decode'
import { bytesOf, inPieces } from '../read-text.ts'

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
    ['Cyrillic words among Latin ones', Buffer.from('646174653bd0e0f1f5eee43b636c69636b73', 'hex'), 'windows-1251'],
    ['Cyrillic capitals', Buffer.from('c4c0d2c03bd0c0d1d5cec4', 'hex'), 'windows-1251'],
    // التاريخ;المبلغ
    ['Arabic in one byte each', Buffer.from('c7e1cac7d1edce3bc7e1e3c8e1db', 'hex'), 'windows-1256'],
    // キャンペーン名,消化金額
    ['Japanese in two bytes each', Buffer.from('834c83838393837983812083936e2c8fc18e5a8be08a7a', 'hex'), 'shift_jis'],
    // 日付,費用
    ['Japanese without kana', Buffer.from('93fa95742c94ef9770', 'hex'), 'shift_jis'],
    // 캠페인 이름
    ['Korean', Buffer.from('c4b7c6e4c0ce20c0ccb8a7', 'hex'), 'euc-kr'],
    // 广告系列名称
    ['Chinese', Buffer.from('b9e3b8e6cfb5c1d0c3fbb3c6', 'hex'), 'gb18030'],
    // Währungscode;Übersicht
    ['German in one byte each', Buffer.from('57e46872756e6773636f64653bdc6265727369636874', 'hex'), 'windows-1252'],
    ['UTF-16 with its mark', utf16('\ufeffdate\tspend'), 'utf-16le'],
    ['UTF-16 without a mark', utf16('date\tspend'), 'utf-16le'],
    ['Cyrillic in UTF-16 without a mark', utf16('Дата\tРасход\n2026-09-07\t12\n'), 'utf-16le'],
    ['UTF-16, the great end first', utf16('\ufeffdate').swap16(), 'utf-16be'],
    ['the same without a mark', utf16('date\tspend').swap16(), 'utf-16be'],
  ])('of %s', (_name, bytes, encoding) => {
    expect(recogniseEncodings(bytes)[0]).toBe(encoding)
  })

  test('is UTF-8 also where the file is cut within a letter, or one letter of many is broken', () => {
    expect(recogniseEncodings(utf8('Дата').subarray(0, 7))).toEqual(['utf-8'])
    expect(recogniseEncodings(Buffer.concat([utf8('Дата;Рас'), Buffer.from([0xd1]), utf8(';Показы')]))).toEqual([
      'utf-8',
    ])
  })

  test('is windows-1251 where nothing tells', () => {
    expect(recogniseEncodings(Buffer.from([0x61, 0xa4, 0x62]))).toContain('windows-1251')
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
