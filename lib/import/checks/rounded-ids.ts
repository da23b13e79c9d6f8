import { refused } from '../../kernel/result.ts'
import type { Plan } from '../plan.ts'
import type { Registry } from '../rows/registry.ts'

/**
 * The refusal of a file whose long ids a spreadsheet has cut to 15 digits and filled up with zeros, so that rows of
 * several ads fall together. Null where there is no sign of that.
 */
export function refuseRoundedIds(
  { columns }: Plan,
  { ads }: Pick<Registry, 'ads'>,
  found: readonly { readonly code: string }[],
): ReturnType<typeof refused> | null {
  const column = columns.find(({ field }) => field === 'ad_id')
  if (column === undefined || !found.some(({ code }) => code === 'sameKey')) return null
  const long = ads.flatMap(({ names }) => (names.adId !== null && LONG_ID.test(names.adId) ? [names.adId] : []))
  const zeros = long.reduce((sum, id) => sum + id.length - DIGITS_KEPT, 0)
  if (zeros < FEWEST_ZEROS || !long.every((id) => /^0+$/.test(id.slice(DIGITS_KEPT)))) return null
  return refused('roundedIds', { column: column.header, value: long[0] ?? '' })
}

/** What a spreadsheet keeps of a number. */
const DIGITS_KEPT = 15
const LONG_ID = /^\d{16,}$/
/** By chance one file in a thousand would have as many. */
const FEWEST_ZEROS = 3
