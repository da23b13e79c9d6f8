import type { Sums } from '../../kernel/sums.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { createNumberReader, isEmptyMark } from '../cells/numbers.ts'
import type { Field } from '../header/field.ts'
import { FIELDS } from '../header/field.ts'
import type { Plan, Proof, ProofFigure } from '../plan.ts'
import { announcesPart, standsForAll } from '../rows/totals-row.ts'

const PROVED = ['spend', 'impressions', 'clicks'] as const
const TOLERANCE = 0.01
const MICROS = 1_000_000
/** Pivots hold a subtotal for each ad: only the largest totals are kept. */
const MOST_KEPT = 32

/** Reads the figures of the file's own totals rows, to hold them against the sums of its data. */
export class TotalsProof {
  readonly #figures: readonly FigureColumn[]
  readonly #names: readonly CellReader[]
  readonly #day: CellReader | undefined
  readonly #totals: Total[] = []

  /** `names` are the columns that name an ad or split it. */
  constructor(readers: readonly CellReader[], names: readonly CellReader[], plan: Pick<Plan, 'currency' | 'rate'>) {
    this.#figures = readers.flatMap((reader) => figureColumnOf(reader, plan))
    this.#names = names
    this.#day = readers.find((reader) => reader.column.field === 'date')
  }

  add(cells: readonly string[], line: number): void {
    const figures = this.#figures.map(({ index, comma, point }) => ({
      comma: comma.read(cells[index] ?? '') ?? null,
      point: point.read(cells[index] ?? '') ?? null,
    }))
    if (figures.every(({ comma, point }) => comma === null && point === null)) return
    this.#totals.push({ line, figures, isPart: this.#isPart(cells) })
    if (this.#totals.length <= MOST_KEPT) return
    this.#totals.sort((one, other) => Number(one.isPart) - Number(other.isPart) || sizeOf(other) - sizeOf(one))
    this.#totals.pop()
  }

  /** The total that fits the sums of the accepted rows best; null where no row states one for the whole file. */
  against(sums: Sums): Proof | null {
    const proofs = this.#whole().flatMap((total) => this.#proofOf(total, sums) ?? [])
    return proofs.reduce<Proof | null>((best, next) => (best && gapOf(best) <= gapOf(next) ? best : next), null)
  }

  /**
   * The decimal mark by which a column adds up to the file's own total, where only one of the two does: values like
   * `1,234` beside plain ones tell nothing by themselves.
   */
  decimalOf(reader: CellReader, sum: number | null): '.' | ',' | null {
    const position = this.#figures.findIndex(({ index }) => index === reader.column.index)
    const figure = this.#figures[position]
    const { number, column } = reader
    if (figure === undefined || number === null || sum === null || column.number === null) return null
    if (number.eitherComma > 0 === number.eitherPoint > 0) return null
    const partsThousands = number.eitherComma > 0 ? '.' : ','
    const asThousands = number.eitherSum * (column.number.decimal === partsThousands ? 0 : 1 - 1 / 1000)
    const summed = sum / figure.scale + asThousands
    const fits = (decimal: '.' | ',') =>
      this.#whole().some(({ figures }) => {
        const stated = figures[position]?.[decimal === ',' ? 'comma' : 'point'] ?? null
        const fraction = decimal === partsThousands ? 0 : number.eitherSum * (1 - 1 / 1000)
        return stated !== null && isClose(stated, summed - fraction)
      })
    const [byComma, byPoint] = [fits(','), fits('.')]
    return byComma === byPoint ? null : byComma ? ',' : '.'
  }

  /** Totals of the whole file; a single part stands for it. */
  #whole(): readonly Total[] {
    const whole = this.#totals.filter(({ isPart }) => !isPart)
    return whole.length === 0 && this.#totals.length === 1 ? this.#totals : whole
  }

  /** Whether a total adds up only some of the rows: those of a day, an ad, a network, a month. */
  #isPart(cells: readonly string[]): boolean {
    if (announcesPart(cells)) return true
    const first = cells.findIndex((cell) => cell.trim() !== '')
    const isNamed = ({ column }: CellReader) => {
      const cell = (cells[column.index] ?? '').trim()
      return column.index !== first && !isEmptyMark(cell) && !standsForAll(cell)
    }
    return this.#names.some(isNamed) || (this.#day !== undefined && this.#day.read(this.#dayCell(cells)) != null)
  }

  #dayCell(cells: readonly string[]): string {
    return cells[this.#day?.column.index ?? 0] ?? ''
  }

  #proofOf({ line, figures }: Total, sums: Sums): Proof | null {
    const held = this.#figures.flatMap(({ figure, decimal, scale }, position): ProofFigure[] => {
      const summed = sums[figure]
      const value = statedIn(figures[position], figure, decimal, summed)
      if (value === null || summed === null) return []
      const stated = Math.round(value * scale)
      return [{ figure, stated, summed, agrees: isClose(stated, summed) }]
    })
    const inOrder = PROVED.flatMap((name) => held.filter(({ figure }) => figure === name))
    return inOrder.length === 0 ? null : { line, figures: inOrder, agrees: inOrder.every(({ agrees }) => agrees) }
  }
}

type FigureColumn = {
  readonly figure: ProofFigure['figure']
  readonly index: number
  readonly decimal: '.' | ','
  /** Units of the sums in one unit of the cells. */
  readonly scale: number
  readonly comma: ReturnType<typeof createNumberReader>
  readonly point: ReturnType<typeof createNumberReader>
}

/** A totals row, its figures read with both decimal marks. */
type Total = {
  readonly line: number
  readonly figures: readonly { readonly comma: number | null; readonly point: number | null }[]
  readonly isPart: boolean
}

function figureColumnOf({ column }: CellReader, { currency, rate }: Pick<Plan, 'currency' | 'rate'>): FigureColumn[] {
  const field = FIELDS[column.field as Field]
  const figure = 'sum' in field ? PROVED.find((name) => name === field.sum) : undefined
  if (figure === undefined || column.number === null) return []
  const { decimal, micros } = column.number
  const of = (mark: '.' | ',') => createNumberReader({ decimal: mark, micros }, figure === 'spend' ? currency : null)
  const scale = figure === 'spend' ? (micros ? rate : MICROS * rate) : 1
  return [{ figure, index: column.index, decimal, scale, comma: of(','), point: of('.') }]
}

/** Impressions and clicks are whole: whatever the marks of their column, `3.612` may be a total of thousands. */
function statedIn(
  total: Total['figures'][number] | undefined,
  figure: ProofFigure['figure'],
  decimal: '.' | ',',
  summed: number | null,
): number | null {
  const [usual, other] = decimal === ',' ? [total?.comma, total?.point] : [total?.point, total?.comma]
  const isOther = figure !== 'spend' && other != null && summed !== null && isClose(other, summed)
  return (isOther ? other : usual) ?? null
}

function isClose(stated: number, summed: number): boolean {
  return Math.abs(stated - summed) <= TOLERANCE * Math.max(Math.abs(stated), Number.EPSILON)
}

/** How far the worst figure is off, as a share. */
function gapOf({ figures }: Proof): number {
  return Math.max(...figures.map(({ stated, summed }) => Math.abs(stated - summed) / (Math.abs(stated) || 1)))
}

function sizeOf({ figures }: Total): number {
  return Math.max(...figures.map(({ point, comma }) => Math.max(point ?? 0, comma ?? 0)))
}
