/** Rows that are not data: the file's own totals and subtotals, notes below the table, a header that comes again. */

/** Whether the first cell announces a total. `Total Wine` is a campaign: a mark or the end must follow the word. */
export function announcesTotal(cells: readonly string[]): boolean {
  const first = cells.find((cell) => cell.trim() !== '')?.trim()
  return first !== undefined && first.length < 120 && TOTAL.test(first)
}

/** Whether the word comes with a name behind a mark, as in `Total - Summer sale`: a campaign may be called so. */
export function announcesNamedTotal(cells: readonly string[]): boolean {
  return NAMED_TOTAL.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')
}

/** Whether a totals row announces that it adds up only some of the rows. */
export function announcesPart(cells: readonly string[]): boolean {
  return PART.test(cells.find((cell) => cell.trim() !== '')?.trim() ?? '')
}

/** Whether a row is a note below the table, such as a count of rows: one cell where the table has many. */
export function isNote(cells: readonly string[], columnCount: number): boolean {
  if (columnCount <= 2) return false
  let filled = 0
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && ++filled > 1) return false
  return filled === 1
}

/** Whether a row repeats the header. */
export function isHeaderAgain(cells: readonly string[], headers: readonly string[]): boolean {
  return headers.length > 1 && headers.every((header, position) => (cells[position] ?? '').trim() === header)
}

/** Whether a breakdown's cell stands for all its values, which makes the row a subtotal of its neighbours. */
export function standsForAll(cell: string): boolean {
  return ALL.has(cell.trim().toLowerCase())
}

const TOTAL_WORD = [
  '(?:grand |sub)?totals?',
  'итого',
  'итог',
  'всего',
  'итого и средние',
  'общий итог',
  'разом',
  'усього',
  'загальний підсумок',
  'всього',
  'загалом',
  'gesamt',
  'gesamtsumme',
  'gesamtergebnis',
  'total (?:général|general|geral)',
  'insgesamt',
  'totale',
  'totaux',
  'toplam',
  'razem',
  'suma',
  'الإجمالي',
  'الاجمالي',
  'إجمالي',
  'المجموع',
  'المجموع الكلي',
  '合計',
  '総計',
  '总计',
  '總計',
  '合计',
  '총계',
  '합계',
].join('|')

/** The word alone, or with what it adds up behind a mark; and the sentences that platforms write. */
const TOTAL = new RegExp(
  [
    `^(?:${TOTAL_WORD})\\s*(?:$|[:：\\-–—(,].*)`,
    // "Итого из 2 результатов", "Total de 2 resultados", "إجمالي 2 من النتائج", "合計 2件"
    `^(?:${TOTAL_WORD})(?:\\s+(?:из|de|von|do|di|z))?\\s+\\d+(?:\\s?\\p{L}.*)?$`,
    '^(?:results from|результаты по) \\d+ \\p{L}.*',
    '^[Σ∑]$',
    '^total (?:of|in|rows)\\b.*',
    '^(?:итого|всего) (?:за|по|с|строк|результатов)(?:$|[\\s:].*)',
    '^全\\d+件の結果$',
    '^共\\s?\\d+\\s?[个個条條]结?果?.*',
  ].join('|'),
  'iu',
)

const NAMED_TOTAL = new RegExp(`^(?:${TOTAL_WORD})\\s*[:：\\-–—(].*\\p{L}`, 'iu')

/** Google Ads adds up each kind of campaign beside the whole account, Telegram each month. */
const PART =
  /^(?:total|totals)\s*[:：]\s*(?:search|display|video|shopping|smart|app|hotel|local|discovery|performance max|demand gen|in-stream|in-feed|bumper|call|travel|youtube)|^total in\b/i

const ALL = new Set([
  'all',
  'все',
  'total',
  'итого',
  'всего',
  'الكل',
  'すべて',
  '全部',
  '所有',
  '전체',
  'tous',
  'toutes',
  'todos',
  'todas',
  'alle',
  'усі',
  'всі',
  'tümü',
])
