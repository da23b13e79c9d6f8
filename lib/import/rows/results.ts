import type { Sums } from '../../kernel/sums.ts'
import { SUM_NAMES } from '../../kernel/sums.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import type { Field } from '../header/field.ts'
import { FIELDS } from '../header/field.ts'
import { goalOf } from '../header/goals.ts'
import { platformOf } from '../header/platforms.ts'
import type { GoalColumn, Plan, ResultField, ResultType } from '../plan.ts'
import { suggestResult } from './result-words.ts'

/**
 * Reads what platforms call results and conversions. Results of several types never add up, so they count as nothing
 * but what the plan says of their type, and where the file has no column of its own for it.
 */
export class ResultsReader {
  readonly #plan: Plan
  readonly #type: CellReader | null
  readonly #results: CellReader | null
  readonly #goals: readonly { readonly reader: CellReader; sum: number }[]
  /** Positions in SUM_NAMES of what each type counts as. */
  readonly #positions: ReadonlyMap<string, number>
  readonly #types = new Map<string, { rows: number; results: number }>()
  readonly #own: ReadonlySet<string>
  readonly #emptyIsZero: boolean

  constructor(plan: Plan, side: readonly CellReader[], counted: readonly CellReader[]) {
    const of = (field: string) => side.find((reader) => reader.column.field === field) ?? null
    this.#plan = plan
    this.#results = of('results')
    this.#type = this.#results && of('result_type')
    this.#own = new Set(counted.map((reader) => sumOf(reader.column.field as Field)))
    this.#goals = side
      .filter(({ column }) => column.field === 'conversions' || (column.field === 'results' && this.#type === null))
      .map((reader) => ({ reader, sum: 0 }))
    this.#positions = new Map(
      Object.entries(plan.resultTypes)
        .filter(([, field]) => !this.#own.has(field))
        .map(([type, field]) => [type, SUM_NAMES.indexOf(field)]),
    )
    this.#emptyIsZero = platformOf(plan.platform).emptyCountIsZero ?? false
  }

  /** Reads the row's results, and sets in `sums` what they count as. */
  read(cells: readonly string[], sums: Float64Array): void {
    for (const { reader } of this.#goals) readInto(reader, cells)
    if (this.#type === null || this.#results === null) return
    readInto(this.#type, cells)
    readInto(this.#results, cells)
    if (this.#positions.size === 0) return
    const position = this.#positions.get(typeOf(this.#type))
    if (position === undefined) return
    const count = countOf(this.#results)
    if (count !== null) sums[position] = count
    else if (this.#emptyIsZero) sums[position] = 0
  }

  /** Adds up the results of the row at hand, which was accepted. */
  take(): void {
    for (const goal of this.#goals) goal.sum += countOf(goal.reader) ?? 0
    if (this.#type === null || this.#results === null) return
    const type = typeOf(this.#type)
    const known = this.#types.get(type)
    const results = countOf(this.#results) ?? 0
    if (known !== undefined) {
      known.rows++
      known.results += results
    } else if (this.#types.size < MOST_TYPES) this.#types.set(type, { rows: 1, results })
  }

  /** The types found, the most frequent first; rows without one are none. */
  types(): ResultType[] {
    return [...this.#types]
      .filter(([type]) => type !== '')
      .map(([type, found]) => ({ type, ...found, suggestion: this.#suggest(type) }))
      .sort((one, other) => other.results - one.results || other.rows - one.rows)
  }

  goals(): GoalColumn[] {
    return this.#goals.map(({ reader: { column }, sum }) => ({
      column: column.index,
      header: column.header,
      goal: goalOf(column.header, this.#plan.platform)?.goal ?? null,
      count: sum,
      suggestion: this.#suggest(column.header),
    }))
  }

  /**
   * What a row without a type counts as: nothing, but on a platform that leaves zeros out together with their type, if
   * every type of the file counts as the same.
   */
  get untyped(): ResultField | null {
    if (!this.#emptyIsZero || !this.#types.has('')) return null
    const fields = new Set(this.types().map(({ type }) => fieldOf(this.#plan, type)))
    const [field] = fields
    return fields.size === 1 ? (field ?? null) : null
  }

  #suggest(words: string): ResultField | null {
    const field = suggestResult(words)
    return field === null || this.#own.has(field) ? null : field
  }
}

const MOST_TYPES = 100

function fieldOf({ resultTypes }: Plan, type: string): ResultField | null {
  return Object.hasOwn(resultTypes, type) ? (resultTypes[type] ?? null) : null
}

/** The sum that a field feeds; the field's own name where it feeds none. */
function sumOf(field: Field): keyof Sums | Field {
  const description = FIELDS[field]
  return 'sum' in description ? description.sum : field
}

/** A cell that is no number is left out, as `mixed`: results refuse no row. */
function readInto(reader: CellReader, cells: readonly string[]): void {
  reader.value = reader.read(cells[reader.column.index] ?? '')
  if (reader.value === null) return
  reader.filled++
  if (reader.value !== undefined) reader.readable++
}

function typeOf({ value }: CellReader): string {
  return (value as string | null | undefined) ?? ''
}

function countOf({ value }: CellReader): number | null {
  return (value as number | null | undefined) ?? null
}
