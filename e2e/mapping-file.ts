const DAYS = ['2026-09-07', '2026-09-08'] as const

/** Invented headers, in the order of: day, ad, impressions, clicks, spend, and what this file calls leads. */
export const INVENTED = {
  en: ['Whn', 'Wich one', 'Glances', 'Taps', 'Coins gone', 'Called back'],
  ar: ['متاه', 'أيّها', 'لمحات', 'لمسات', 'ما ذهب', 'من ردّ'],
} as const

export const MEANINGS = ['date', 'ad_name', 'impressions', 'clicks_all', 'spend', 'leads'] as const

/** An export that no alias tells: 4 rows with a spend of 1,000 and 10 leads. */
export function inventedFile(headers: readonly string[]) {
  const rows = DAYS.flatMap((day) => [
    [day, 'Video A', '1000', '20', '300', '3'],
    [day, 'Photo B', '800', '10', '200', '2'],
  ])
  return fileOf('invented.csv', [headers, ...rows])
}

/** The next day of it, its columns the other way round: 2 rows with a spend of 250. */
export function nextFile(headers: readonly string[]) {
  const rows = [
    ['2026-09-09', 'Video A', '900', '11', '150', '1'],
    ['2026-09-09', 'Photo B', '700', '8', '100', '0'],
  ]
  return fileOf(
    'invented-next.csv',
    [headers, ...rows].map((cells) => cells.toReversed()),
  )
}

function fileOf(name: string, rows: readonly (readonly string[])[]) {
  const text = `${rows.map((cells) => cells.join(';')).join('\n')}\n`
  return { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
}
