import { describe, expect, test } from 'vitest'
import type { Source } from '#lib/import/container/decode'
import { HEAD_BYTES } from '#lib/import/container/head'
import { bytesOf, inPieces, read } from './read-text.ts'

/** A file far larger than its beginning; and how often it has been opened. */
function largeFile(rowOf: (number: number) => string): { source: Source; opened: () => number } {
  const rows = Array.from({ length: 20_000 }, (_, number) => rowOf(number))
  const bytes = bytesOf(`date;ad_id;clicks;spend\n${rows.join('\n')}\n`)
  expect(bytes.length).toBeGreaterThan(HEAD_BYTES)
  let times = 0
  return {
    source: () => {
      times++
      return inPieces(bytes, [65_536])()
    },
    opened: () => times,
  }
}

/** Once for its beginning and once for its rows. */
const READ_ONCE = 2

describe('a large file', { timeout: 60_000 }, () => {
  test('with decimal commas and days before months is read once', async () => {
    const { source, opened } = largeFile((number) => `${1 + (number % 28)}.09.2026;${number};1;1,25`)
    const { survey } = await read(source)
    expect(survey.sums.spend).toBe(20_000 * 1_250_000)
    expect(opened()).toBe(READ_ONCE)
  })

  test('whose later rows speak otherwise than its beginning is read again, and by all of them', async () => {
    const { source, opened } = largeFile((number) => `01/02/2026;${number};1;${number < 15_000 ? '1,250' : '1,5'}`)
    const { survey } = await read(source, { days: { 0: 'day-month' } })
    expect(survey.sums.spend).toBe(15_000 * 1_250_000 + 5_000 * 1_500_000)
    expect(opened()).toBe(READ_ONCE + 1)
  })
})
