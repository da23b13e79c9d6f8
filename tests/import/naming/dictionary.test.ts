import { describe, expect, test } from 'vitest'
import { readDictionary } from '#lib/import/naming/dictionary'
import { matchPictures } from '#lib/import/naming/match-pictures'
import { pictureTypeOf } from '#lib/import/naming/picture-type'
import { matchDictionary } from '#lib/metrics/match-dictionary'
import { adOf } from '../../metrics/sums-of.ts'

async function read(bytes: string | Uint8Array) {
  return readDictionary(async function* pieces() {
    yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  })
}

const NOTHING = { key: null, id: null, name: null, segment: null, creative: null, painPoint: null }

describe('a dictionary', () => {
  test.each([
    ['in English with commas', 'ad_id,segment,creative,pain_point\nM-123,moms,img3,\n'],
    ['in Russian with semicolons', '\ufeffНомер объявления;Сегмент;Креатив;Боль\r\n123;moms;img3;-\r\n'],
    ['in Arabic with tabs', 'معرف الإعلان\tالشريحة\tالتصميم الإعلاني\tألم العميل\n123\tmoms\timg3\t\n'],
    ['with a title above and an empty line below', 'Словарь\n\nID объявления;Сегмент;Креатив\n123;moms;img3\n;;\n'],
  ])('%s', async (_, text) => {
    const lines = await read(text)
    expect(lines.ok && lines.value.map(({ line: __, ...said }) => said)).toEqual([
      { ...NOTHING, id: '123', segment: 'moms', creative: 'img3' },
    ])
  })

  test('may name ads by id or name in one column', async () => {
    const lines = await read('Объявление;Креатив\nimg3|цена;Фото 3\n1234567;Фото 4\n')
    expect(lines).toMatchObject({
      value: [
        { line: 2, name: 'img3|цена', creative: 'Фото 3' },
        { line: 3, id: '1234567', creative: 'Фото 4' },
      ],
    })
  })

  test.each([
    ['date,creative\n2026-09-07,img3\n', 'dictionaryNoAd'],
    ['ad_id,clicks\n1,2\n', 'dictionaryNoValues'],
    ['ad_id,creative\n', 'dictionaryEmpty'],
    ['', 'empty'],
    ['%PDF-1.7 ', 'pdf'],
  ])('%j is refused as %s', async (text, key) => expect(await read(text)).toMatchObject({ ok: false, reason: { key } }))

  test('meets the ads by key, id and name, and tells the lines that meet none', async () => {
    const ads = [
      adOf({ key: 'k1', adId: '11', adName: 'img1|цена' }),
      adOf({ key: 'k2', adId: '22', adName: 'img1|цена' }),
      adOf({ key: 'k3', adId: '33', adName: 'img2' }),
    ]
    const lines = await read('key,ad_id,ad_name,creative\nk1,,,A\n,22,,B\n,,IMG1|Цена,C\n,99,,D\n,33,,\n')
    if (!lines.ok) throw new Error(lines.reason.key)
    expect(matchDictionary(lines.value, ads)).toMatchObject({
      matched: 2,
      ads: 3,
      silent: 1,
      unknown: [{ line: 5, id: '99' }],
      labels: [
        { by: 'key', value: 'k1', creative: 'A', segment: null },
        { by: 'id', value: '22', creative: 'B' },
        { by: 'name', value: 'IMG1|Цена', creative: 'C' },
      ],
    })
  })
})

test('pictures find their creatives by file name; what is not clear is nobody’s', () => {
  const creatives = ['img3', 'Фото 4', 'Video 1: five minutes', 'a b', 'a_b']
  const files = ['img3.png', 'IMG3 (2).jpg', 'Фото_4.webp', 'img9.png', 'f4.png', 'a-b.png']
  expect(matchPictures(files, creatives, { f4: 'Фото 4' })).toEqual(['img3', 'img3', 'Фото 4', null, 'Фото 4', null])
})

test('a picture is told by its bytes', () => {
  const bytes = (...head: number[]) => new Uint8Array([...head, 0, 0, 0, 0, 0, 0, 0, 0])
  expect(pictureTypeOf(bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe('image/png')
  expect(pictureTypeOf(bytes(0xff, 0xd8, 0xff, 0xe0))).toBe('image/jpeg')
  expect(pictureTypeOf(bytes(0x47, 0x49, 0x46, 0x38, 0x39, 0x61))).toBe('image/gif')
  expect(pictureTypeOf(new TextEncoder().encode('RIFF\0\0\0\0WEBPVP8 '))).toBe('image/webp')
  expect(pictureTypeOf(new TextEncoder().encode('RIFF\0\0\0\0WAVEfmt '))).toBeNull()
  expect(pictureTypeOf(new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>'))).toBeNull()
  expect(pictureTypeOf(new Uint8Array())).toBeNull()
})
