import type { Field } from './field.ts'
import { readHeaderText } from './header-text.ts'
import type { Delimiter, ResultField } from './plan.ts'

/**
 * What people have settled for files with the same headers, whatever their order. Columns go by their header as
 * `readHeaderText` spells it, the second of one name with ` #2` behind it.
 */
export type Layout = {
  /** The headers as the file writes them. */
  readonly headers: readonly string[]
  readonly platform?: string
  readonly fields?: Readonly<Record<string, Field | null>>
  readonly days?: Readonly<Record<string, 'day-month' | 'month-day'>>
  readonly decimals?: Readonly<Record<string, '.' | ','>>
  readonly resultTypes?: Readonly<Record<string, ResultField | null>>
  /** Of a file whose header no alias tells. */
  readonly delimiter?: Delimiter
}

/** The same for files with the same headers in any order and spelling: the headers themselves, sorted. */
export function layoutPrint(headers: readonly string[]): string {
  return headers
    .map((header) => readHeaderText(header).norm)
    .sort()
    .join('\u001f')
}
