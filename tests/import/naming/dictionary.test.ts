import { describe, expect, test } from 'vitest'
import { readDictionary } from '#lib/import/naming/dictionary'
import { matchPictures } from '#lib/import/naming/match-pictures'
import { matchDictionary } from '#lib/metrics/match-dictionary'
import { adOf } from '../../metrics/sums-of.ts'
import type { TestCell } from '../make-workbook.ts'
import { makeWorkbook } from '../make-workbook.ts'

async function read(bytes: string | Uint8Array) {
  return readDictionary(async function* pieces() {
    yield typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes
  })
}

/** А to я stand at 0xC0 to 0xFF. */
const WINDOWS_1251 = Object.fromEntries(
  Array.from({ length: 64 }, (_, place) => [String.fromCharCode(0x410 + place), 0xc0 + place]),
)

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
    ['ad_name,segment\n"abc,def\n', 'unclosedQuote'],
  ])('%j is refused as %s', async (text, key) => expect(await read(text)).toMatchObject({ ok: false, reason: { key } }))

  test('is refused where a value is no name any more, with its line', async () => {
    const text = (letters: number) => `ad_id,segment\n1,ok\n2,${'s'.repeat(letters)}\n`
    expect(await read(text(500))).toMatchObject({ ok: true })
    expect(await read(text(501))).toMatchObject({
      reason: { key: 'dictionaryValueTooLong', params: { line: 3, most: 500 } },
    })
  })

  test('is refused where a workbook is damaged in its middle', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [`${1000 + row}`, `segment ${row}`])
    const workbook = (...more: TestCell[][]) =>
      makeWorkbook([{ name: 'Ads', rows: [['ad_id', 'segment'], ...rows, ...more] }])
    expect(await read(workbook())).toMatchObject({ ok: true })
    expect(await read(workbook([{ xml: '</c></broken>' }]))).toMatchObject({ reason: { key: 'workbookDamaged' } })
  })

  test('in another encoding than its beginning tells is read', async () => {
    const beginning = new TextEncoder().encode(`ad_id,segment\n${`1,${'a'.repeat(300)}\n`.repeat(1_000)}`)
    const windows1251 = [...'Женщины с детьми'].map((letter) => WINDOWS_1251[letter] ?? letter.charCodeAt(0))
    const lines = await read(new Uint8Array([...beginning, 0x32, 0x2c, ...windows1251, 0x0a]))
    expect(lines.ok && lines.value.at(-1)).toMatchObject({ id: '2', segment: 'Женщины с детьми' })
  })

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
