import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDictionary } from '#lib/import/naming/dictionary'
import { createMatcher } from '#lib/import/naming/match'
import { parsePattern } from '#lib/import/naming/pattern'
import { isShortened, LONGEST_NAME, shortName } from '#lib/import/naming/short-name'
import { comparable } from '#lib/kernel/comparable'
import { leadsOf } from '../leads/leads-of.ts'
import { inPieces, read } from '../read-text.ts'

const SEED = 20261123
const LONG = `${'Очень длинное название '.repeat(500)}.`

test('a name of up to 500 letters stays as it is, whatever planes its letters are of', () => {
  expect(shortName('img3|цена')).toBe('img3|цена')
  expect(shortName('я'.repeat(500))).toBe('я'.repeat(500))
  expect(shortName('😀'.repeat(500))).toBe('😀'.repeat(500))
})

test('a longer one is its beginning and a mark', () => {
  expect(shortName('a'.repeat(501))).toMatch(/^a{486}… #[\da-z]{11}$/)
  expect(isShortened(shortName(LONG))).toBe(true)
  expect(isShortened('img3… #1k2j3h4g5f6')).toBe(false)
})

test.each(['👩‍👩‍👧‍👦', 'e\u0301', '👍🏽', '🇸🇦', 'क्षि'])('no letter is cut from its marks: %s', (letter) => {
  for (const before of ['', 'a', 'ab', 'abc', 'abcd']) {
    const [beginning = ''] = shortName(before + letter.repeat(600)).split('… #')
    expect((beginning.length - before.length) % letter.length).toBe(0)
  }
})

test('names stay apart, within the limit, and are shortened once', () => {
  const more = fc.string({ unit: 'binary', maxLength: 30 })
  const before = LONG.slice(0, 490)
  fc.assert(
    fc.property(more, more, (one, other) => {
      const [short, next] = [shortName(before + one), shortName(before + other)]
      expect(short === next).toBe(one === other)
      expect([...short].length).toBeLessThanOrEqual(LONGEST_NAME)
      expect(shortName(short)).toBe(short)
      expect(shortName(one).isWellFormed()).toBe(one.isWellFormed())
    }),
    { seed: SEED, numRuns: 60 },
  )
})

test('two ads whose names begin alike stay two in a file, and a warning names the first', async () => {
  const text = `date,campaign_name,ad_name,creative,clicks\n2026-09-07,C,${LONG}1,${LONG},5\n2026-09-07,C,${LONG}2,x,5\n`
  const { rows, survey } = await read(text)
  expect(new Set(rows.map(({ ad }) => ad)).size).toBe(2)
  expect(rows.every(({ names }) => (names.adName?.length ?? 0) <= LONGEST_NAME)).toBe(true)
  const [found] = survey.problems.filter(({ code }) => code === 'namesShortened')
  expect(found?.examples[0]).toMatchObject({ params: { count: 3, most: LONGEST_NAME } })
})

test('the same name is the same ad in the next file', async () => {
  const file = (day: string) => `date,campaign_name,ad_name,clicks\n${day},C,${LONG},5\n`
  const [one, other] = [await read(file('2026-09-07')), await read(file('2026-09-08'))]
  expect(one.rows[0]?.ad).toBe(other.rows[0]?.ad)
})

test('a dictionary names the ad as the export does', async () => {
  const { rows } = await read(`date,campaign_name,ad_name,clicks\n2026-09-07,C,${LONG},5\n`)
  const file = new TextEncoder().encode(`ad_name,segment\n${LONG},Women\n`)
  const dictionary = await readDictionary(inPieces(file, [65_536]))
  if (!dictionary.ok) throw new Error(dictionary.reason.key)
  expect(dictionary.value[0]?.name).toBe(rows[0]?.names.adName)
})

test('the mark of a lead is kept as the name of its ad', async () => {
  const { rows } = await read(`date,campaign_name,ad_name,clicks\n2026-09-07,C,${LONG},5\n`)
  const { leads } = await leadsOf(`lead_id,created_at,utm_content\n1,2026-09-07,${LONG}\n`)
  expect(leads[0]?.utmContent).toBe(rows[0]?.names.adName)
})

test('a long value by which rows differ is kept by its beginning, too', async () => {
  const { rows } = await read(`date,ad_id,placement,clicks\n2026-09-07,1,${LONG},5\n2026-09-07,1,${LONG}2,5\n`)
  expect(new Set(rows.map(({ breakdown }) => breakdown.placement)).size).toBe(2)
  expect(rows[0]?.breakdown.placement).toHaveLength(LONGEST_NAME)
})

test('the mark of a long final address is read whole before it is kept', async () => {
  const address = `https://example.org/?x=${'y'.repeat(2000)}&utm_content=img3`
  const { rows } = await read(`date,ad_id,Final URL,clicks\n2026-09-07,1,${address},5\n`)
  expect(rows[0]?.names.utmContent).toBe('img3')
})

test('no pattern fits a shortened name: its last parts are not there', () => {
  const pattern = parsePattern('{creative}|{painPoint}')
  if (!pattern.ok) throw new Error('no pattern')
  const match = createMatcher(pattern.value)
  expect(match('img3|цена')?.size).toBe(2)
  expect(match(shortName(`img3|${LONG}`))).toBeNull()
  expect(comparable(shortName(LONG))).toBe(comparable(shortName(LONG)))
})
