/** An export with so many rows, 28 an ad. The ads of each name are its own, so that its rows can be told from all others. */
export function exportOf(name: string, rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) =>
      `2026-09-${String((row % 28) + 1).padStart(2, '0')},${name}/${Math.floor(row / 28)},100,${row % 10},1.25`,
  )
  return ['date,ad_id,impressions,clicks,spend', ...lines, ''].join('\n')
}
