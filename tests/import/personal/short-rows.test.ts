import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import { leadsOf } from '../leads/leads-of.ts'
import { bytesOf, inPieces } from '../read-text.ts'

const HEADERS = [
  'ID',
  'Дата создания',
  'Дата закрытия',
  'Стадия сделки',
  'Товар',
  'Контакт',
  'Телефон',
  'UTM Content',
  'Комментарий',
]

async function kept(lines: readonly (readonly string[])[]): Promise<string> {
  const text = [HEADERS, ...lines].map((cells) => cells.join(';')).join('\n')
  const result = await withoutPersonalCells(inPieces(bytesOf(text), [100])())
  if (!result.ok) throw new Error(result.reason.key)
  const pieces: Uint8Array[] = []
  for await (const piece of result.value) pieces.push(piece.slice())
  return Buffer.concat(pieces).toString()
}

const linesOf = async (lines: readonly (readonly string[])[]) => (await kept(lines)).trimEnd().split('\n').slice(1)
const FULL = ['1', '03.10.2026', '05.10.2026', 'Новая', 'Курс', 'Анна', '+79001234567', '30', 'звонила']

describe('a row that leaves out the empty cells at its end', () => {
  test('loses its people and nothing else', async () => {
    expect(await linesOf([FULL, ['2', '04.10.2026', '', 'Новая', 'Курс', 'Пётр', '+79001234568']])).toEqual([
      '1;03.10.2026;05.10.2026;Новая;Курс;;;30;',
      '2;04.10.2026;;Новая;Курс;;',
    ])
  })

  test('is read as a lead without what it leaves out', async () => {
    const { leads, survey } = await leadsOf(await kept([FULL, ['2', '04.10.2026', '', 'Новая']]))
    expect(survey.rows).toMatchObject({ accepted: 2, refused: 0 })
    expect(leads[1]).toMatchObject({ created: '2026-10-04', stage: 'Новая', product: null, utmContent: null })
  })

  test('is known where no row is as long as the header, since nothing ever stood in the last column', async () => {
    const rows = ['Новая', 'Новая', 'Оплачен', 'Оплачен'].map((stage, at) => [`${at}`, '04.10.2026', '', stage])
    const long = ['9', '04.10.2026', '', 'Оплачен', 'Курс', 'Пётр', '+79001234568', '31']
    const other = ['8', '04.10.2026', '', 'Новая', 'Курс', 'Пётр', '+79001234568', '31']
    expect((await linesOf([...rows, long, other]))[0]).toBe('0;04.10.2026;;Новая')
  })
})

describe('a row that has lost a cell', () => {
  test.each([
    [
      'its stage, so that a name stands for the product',
      ['2', '04.10.2026', '', 'Курс', 'Пётр', '+79001234568', '30', ''],
    ],
    ['its id', ['04.10.2026', '', 'Новая', 'Курс', 'Пётр', '+79001234568', '30', '']],
    ['all but the name', ['2', '04.10.2026', '', 'Пётр']],
  ])('%s: nothing of it is kept', async (_, row) => {
    const [, found] = await linesOf([FULL, row])
    expect(found?.split(';').every((cell) => cell === '…')).toBe(true)
    const { survey } = await leadsOf(await kept([FULL, row]))
    expect(survey.rows).toMatchObject({ accepted: 1, refused: 1 })
    expect(survey.problems.map(({ code }) => code)).toContain('tooFewCells')
  })
})

describe('whatever rows leave out or have lost', () => {
  const text = (...of: string[]) => fc.constantFrom('', ...of)
  const person = fc.constantFrom('Анна', 'Пётр', 'Иван Ильин')
  const lead = fc.tuple(
    fc.integer({ min: 1, max: 99_999 }).map(String),
    fc.constantFrom('03.10.2026', '04.10.2026'),
    text('05.10.2026'),
    fc.constantFrom('Новая', 'Оплачен', 'Дорого'),
    text('Курс', 'Книга'),
    person,
    text('+79001234567', '89001234567'),
    text('30', '120210000000000001'),
    text('звонила Анна', 'Пётр просил'),
  )
  const COMPLETE = ['Новая', 'Оплачен', 'Дорого'].flatMap((stage) =>
    ['Курс', 'Книга'].map((product) => ['1', '03.10.2026', '05.10.2026', stage, product, 'Анна', '', '30', 'звонила']),
  )

  test('no personal cell survives, and no good row is lost', () =>
    fc.assert(
      fc.asyncProperty(fc.array(lead, { minLength: 1, maxLength: 8 }), async (leads) => {
        const short = leads.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
        const found = await linesOf([...COMPLETE, ...short])
        expect(found.join()).not.toMatch(/Анна|Пётр|Иван|9001234567/)
        const good = short.map((cells) => cells.map((cell, column) => (PERSONAL.has(column) ? '' : cell)).join(';'))
        expect(found.slice(COMPLETE.length)).toEqual(good)
      }),
      { seed: 4, numRuns: 80 },
    ))

  test('no name survives in a row that has lost a cell anywhere', () => {
    const cut = fc
      .tuple(lead, fc.nat(HEADERS.length - 1), fc.nat(HEADERS.length - 1))
      .map(([cells, lost, also]) => cells.filter((_, column) => column !== lost && column !== also))
    return fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 10, maxLength: 20 }), async (cuts) => {
        const short = cuts.map((cells) => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
        expect((await linesOf([...COMPLETE, ...cuts, ...short])).join()).not.toMatch(/Анна|Пётр|Иван|9001234567/)
      }),
      { seed: 4, numRuns: 60 },
    )
  })

  const PERSONAL = new Set([5, 6, 8])
})
