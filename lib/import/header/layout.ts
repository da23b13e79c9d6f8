import type { LeadField } from '../leads/lead-field.ts'
import type { Corrections, Plan, ResultField } from '../plan.ts'
import type { Field } from './field.ts'
import { readHeaderText } from './header-text.ts'

/**
 * What people have settled for files with the same headers, whatever their order. Columns go by their header as
 * `readHeaderText` spells it, the second of one name with ` #2` behind it.
 */
export type Layout = {
  /** The headers as the file writes them. */
  readonly headers: readonly string[]
  readonly platform?: string
  readonly fields?: Readonly<Record<string, Field | LeadField | null>>
  readonly days?: Readonly<Record<string, 'day-month' | 'month-day'>>
  readonly decimals?: Readonly<Record<string, '.' | ','>>
  readonly micros?: Readonly<Record<string, boolean>>
  readonly resultTypes?: Readonly<Record<string, ResultField | null>>
}

/** The same for files with the same headers in any order and spelling: the headers themselves, sorted. */
export function layoutPrint(headers: readonly string[]): string {
  return headers
    .map((header) => readHeaderText(header).norm)
    .sort()
    .join('\u001f')
}

/** What of the corrections to one file holds for the next one of its kind; null where none does. A period never does. */
export function layoutOf({ columns }: Pick<Plan, 'columns'>, corrections: Corrections): Layout | null {
  const headers = columns.map(({ header }) => header)
  const keys = keysOf(headers)
  const { platform } = corrections
  const settled = {
    ...(platform !== undefined && { platform }),
    ...part('fields', byKey(corrections.fields, keys)),
    ...part('days', byKey(corrections.days, keys)),
    ...part('decimals', byKey(corrections.decimals, keys)),
    ...part('micros', byKey(corrections.micros, keys)),
    ...part('resultTypes', corrections.resultTypes),
  }
  return Object.keys(settled).length === 0 ? null : { headers, ...settled }
}

/** A remembered layout with what has been settled since; the later word counts, header by header. */
export function changedLayout(earlier: Layout, later: Layout): Layout {
  return {
    ...earlier,
    ...later,
    ...part('fields', { ...earlier.fields, ...later.fields }),
    ...part('days', { ...earlier.days, ...later.days }),
    ...part('decimals', { ...earlier.decimals, ...later.decimals }),
    ...part('micros', { ...earlier.micros, ...later.micros }),
    ...part('resultTypes', { ...earlier.resultTypes, ...later.resultTypes }),
  }
}

/** A layout as corrections to a file with these headers, below those of the file itself. */
export function correctionsFrom(layout: Layout, headers: readonly string[], own: Corrections): Corrections {
  const keys = keysOf(headers)
  const platform = own.platform ?? layout.platform
  return {
    ...own,
    ...(platform !== undefined && { platform }),
    ...part('fields', { ...byIndex(layout.fields, keys), ...own.fields }),
    ...part('days', { ...byIndex(layout.days, keys), ...own.days }),
    ...part('decimals', { ...byIndex(layout.decimals, keys), ...own.decimals }),
    ...part('micros', { ...byIndex(layout.micros, keys), ...own.micros }),
    ...part('resultTypes', { ...layout.resultTypes, ...own.resultTypes }),
  }
}

/** Each header in the spelling that files share, told apart where several are the same. */
export function keysOf(headers: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return headers.map((header) => {
    const { norm } = readHeaderText(header)
    const nth = (seen.get(norm) ?? 0) + 1
    seen.set(norm, nth)
    return nth === 1 ? norm : `${norm} #${nth}`
  })
}

function byKey<Value>(
  said: Readonly<Record<number, Value>> | undefined,
  keys: readonly string[],
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(said ?? {}).flatMap(([index, value]) => {
      const key = keys[Number(index)]
      return key === undefined ? [] : [[key, value]]
    }),
  )
}

function byIndex<Value>(
  remembered: Readonly<Record<string, Value>> | undefined,
  keys: readonly string[],
): Record<number, Value> {
  return Object.fromEntries(
    keys.flatMap((key, index) => {
      const value = remembered !== undefined && Object.hasOwn(remembered, key) ? remembered[key] : undefined
      return value === undefined ? [] : [[index, value]]
    }),
  )
}

/** A part of a layout or of corrections, absent where it says nothing. */
function part<Name extends string, Value extends object>(
  name: Name,
  value: Value | undefined,
): { readonly [Key in Name]?: Value } {
  return value === undefined || Object.keys(value).length === 0 ? {} : ({ [name]: value } as Record<Name, Value>)
}
