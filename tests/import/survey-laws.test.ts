import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { SUM_NAMES } from '#lib/kernel/sums'
import type { Random } from '#lib/stats/random'
import { createRandom } from '#lib/stats/random'
import problems from '../../lib/locale/messages/en/problems.json' with { type: 'json' }
import refusals from '../../lib/locale/messages/en/refusals.json' with { type: 'json' }
import type { TestReading } from './read-text.ts'
import { inPieces, read, readOrRefuse } from './read-text.ts'

const MUSEUM = new URL('../fixtures/exports/', import.meta.url)
const FILES = readdirSync(MUSEUM).sort()
const bytesOf = (name: string) => readFileSync(new URL(name, MUSEUM))

/** What has to hold of every file that is read, however odd. */
function expectSound({ survey, rows, refused }: TestReading): void {
  const { read: all, accepted, refused: bad, totals, duplicates } = survey.rows
  expect(all).toBe(accepted + bad + totals + duplicates)
  // The rows of a CRM are leads, which do not stand among the ads.
  if (survey.plan.kind === 'ads') expect([rows.length, refused.length]).toEqual([accepted, bad])
  for (const name of SUM_NAMES) {
    const stated = rows.flatMap(({ sums }) => sums[name] ?? [])
    const sum = stated.reduce((total, value) => total + value, 0)
    if (stated.length === 0) expect(survey.sums[name]).toBeNull()
    else expect(Math.abs((survey.sums[name] ?? Number.NaN) - sum)).toBeLessThanOrEqual(1e-9 * Math.abs(sum))
  }
  for (const { code } of survey.problems) expect(problems).toHaveProperty(code)
}

test.each(FILES)('%s: the sums are those of its accepted rows, in pieces of any size', async (name) => {
  const bytes = bytesOf(name)
  const whole = await readOrRefuse(inPieces(bytes, [65_536]))
  if ('key' in whole) expect(refusals).toHaveProperty(whole.key)
  else expectSound(whole)
  for (const sizes of [[1], [2], [3, 5], [7, 1]]) expect(await readOrRefuse(inPieces(bytes, sizes))).toEqual(whole)
})

test('the borders of pieces leave no trace, wherever they fall', async () => {
  const names = [
    'yandex-wizard-windows-1251.csv',
    'google-russian-utf16le.csv',
    'quoted-newlines.csv',
    'arabic-digits.csv',
  ]
  const files = await Promise.all(
    names.map(async (name) => ({ name, whole: await read(inPieces(bytesOf(name), [65_536])) })),
  )
  const anySizes = fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 })
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...files), anySizes, async ({ name, whole }, sizes) => {
      expect(await read(inPieces(bytesOf(name), sizes))).toEqual(whole)
    }),
    { numRuns: 150 },
  )
})

test('the same file with the blanks and quotes of another writer says the same', async () => {
  const rows = [
    ['date', 'ad_id', 'ad_name', 'clicks', 'spend'],
    ['2026-09-07', '1', 'Video', '5', '10.5'],
    ['2026-09-08', '2', 'Photo', '7', '3'],
  ]
  const bare = await read(rows.map((row) => row.join(',')).join('\n'))
  const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  const blank = rows.map((row) => row.map((cell) => ` ${cell} `).join(';')).join('\n\n')
  for (const text of [quoted, blank]) {
    const other = await read(text)
    expect(other.rows).toEqual(bare.rows)
    expect(other.survey.sums).toEqual(bare.survey.sums)
  }
})

test('2,000 spoilt files are read or refused, never summed to nonsense', { timeout: 60_000 }, async () => {
  const random = createRandom(2026)
  const readable = FILES.filter((name) => /\.(csv|tsv)$/.test(name)).map(bytesOf)
  let accepted = 0
  for (let number = 0; number < 2000; number++) {
    const spoilt = spoil(readable[number % readable.length] as Buffer, random)
    const result = await readOrRefuse(inPieces(spoilt, [1 + Math.floor(random() * 200)]))
    if ('key' in result) {
      expect(refusals).toHaveProperty(result.key)
      continue
    }
    accepted++
    expectSound(result)
  }
  expect(accepted).toBeGreaterThan(500)
})

function spoil(bytes: Buffer, random: Random): Uint8Array {
  const upTo = (limit: number) => Math.floor(random() * limit)
  const spoilt = Buffer.from(bytes)
  const times = 1 + upTo(4)
  switch (upTo(4)) {
    case 0:
      for (let time = 0; time < times && spoilt.length > 0; time++) spoilt[upTo(spoilt.length)] = upTo(256)
      return spoilt
    case 1:
      return spoilt.subarray(0, upTo(spoilt.length))
    case 2: {
      const lines = spoilt.toString('latin1').split('\n')
      for (let time = 0; time < times; time++)
        lines.splice(upTo(lines.length), upTo(2), lines[upTo(lines.length)] ?? '')
      return Buffer.from(lines.join('\n'), 'latin1')
    }
    default: {
      const cells = spoilt.toString('latin1').split(/(?<=[,;\t|\n])|(?=[,;\t|\n])/)
      for (let time = 0; time < times; time++) {
        const [one, other] = [upTo(cells.length), upTo(cells.length)]
        ;[cells[one], cells[other]] = [cells[other] ?? '', cells[one] ?? '']
      }
      return Buffer.from(cells.join(''), 'latin1')
    }
  }
}
