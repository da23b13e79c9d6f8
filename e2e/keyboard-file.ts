import { randomUUID } from 'node:crypto'

const DAYS = 10

/** Subscribers, leads and sales of an ad on a day. */
const DEEDS = { cheap: [12, 6, 2], dear: [4, 2, 1] }

/** Rows of the export below. */
export const KEYBOARD_ROWS = DAYS * 8

/**
 * Eight ads, each second one three times as dear as the others. Their days, 3 to 12 September, can be read as days of
 * March to December, too: somebody has to say which. A header of its own, for what was said of a file is remembered.
 */
export function keyboardFile(): { name: string; mimeType: string; buffer: Buffer } {
  const rows = Array.from({ length: DAYS }, (_, day) =>
    Array.from({ length: 8 }, (_, ad) => {
      const date = `09/${String(day + 3).padStart(2, '0')}/2026`
      return [
        date,
        ad + 11,
        `Ad ${ad + 1}`,
        ad < 4 ? 'Women 25-34' : 'Men 35-44',
        100,
        1800,
        ...(ad % 2 === 0 ? DEEDS.cheap : DEEDS.dear),
      ]
    }),
  )
  const header = ['date', 'ad_id', 'ad_name', 'segment', 'clicks', 'spend', 'subscribers', 'leads', 'sales']
  const lines = [[...header, randomUUID()], ...rows.flat()]
  return { name: 'ads.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.map((cells) => cells.join()).join('\n')) }
}
