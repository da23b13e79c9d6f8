import type { ImportResult } from '#db/schema/imports'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

/** What an import has done, for a terminal, in English. */
export function importSentence(result: ImportResult, currency: CurrencyCode): string {
  const format = createFormat('en', currency)
  const counts = COUNTED.map(([name, words]) => `${format.count(result[name])} ${words}`).join(', ')
  const { spendBefore, spendAfter } = result
  return `${counts}${spendBefore === spendAfter ? '' : `; spend ${money(spendBefore)} → ${money(spendAfter)}`}`

  function money(value: number | null): string {
    return value === null ? 'no data' : format.money(value)
  }
}

const COUNTED = [
  ['read', 'rows read'],
  ['added', 'new'],
  ['changed', 'changed'],
  ['unchanged', 'as before'],
  ['refused', 'refused'],
  ['totals', 'totals'],
  ['duplicates', 'repeated'],
] as const
