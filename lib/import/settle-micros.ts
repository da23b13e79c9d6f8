import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { saysMicros } from './header/header-text.ts'
import { platformOf } from './header/platforms.ts'
import type { Said } from './header/recall.ts'
import { unitsPerDollar } from './money-worth.ts'
import type { Plan, PlannedColumn } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'

/** The plan with money in millionths where its amounts speak for that (Reports API of Yandex Direct, Google Ads API). */
export function withMicros(plan: Plan, reader: RowReader, said: Said): Plan {
  const speaksFor = scaleOf(plan, reader)
  const areMicros = speaksFor === 'micros' || speaksFor === 'probablyMicros'
  const decorated = new Set(reader.cells.filter(({ number }) => number?.decorated).map(({ column }) => column.index))
  const columns = plan.columns.map((column) =>
    column.number &&
    (column.field === 'spend' || column.field === 'revenue') &&
    !decorated.has(column.index) &&
    said.micros?.[column.index] === undefined
      ? {
          ...column,
          number: {
            ...column.number,
            micros: said.earlier?.micros?.[column.index] ?? (areMicros || column.number.micros),
          },
        }
      : column,
  )
  return { ...plan, columns }
}

/** What people have to look at where the amounts leave a doubt whether they are units or millionths. */
export function* microsDoubts(plan: Plan, reader: RowReader, said: Said): Generator<Problem> {
  const speaksFor = scaleOf(plan, reader)
  const spend = plan.columns.find(({ field }) => field === 'spend')
  if (spend === undefined || said.micros?.[spend.index] !== undefined) return
  const earlier = said.earlier?.micros?.[spend.index]
  const isTaken =
    earlier === undefined ? speaksFor === 'probablyMicros' : earlier && speaksFor === 'units' && isBare(spend, reader)
  if (!isTaken && (earlier !== undefined || speaksFor !== 'perhapsMicros')) return
  const { least } = reader.money
  yield problem(isTaken ? 'microsTaken' : 'microsPossible', 'warning', {
    column: spend.header,
    value: String(least),
    params: { read: isTaken ? least / 1_000_000 : least },
  })
}

/** Whether a column of money holds nothing but digits. */
function isBare({ index }: PlannedColumn, { cells }: RowReader): boolean {
  return cells.some(({ column, number }) => column.index === index && number?.decorated === 0)
}

type Scale = 'units' | 'perhapsMicros' | 'probablyMicros' | 'micros'

/**
 * Whole amounts only. A click that costs a million is none; below that, whole hundredths beside the size decide. Where a
 * unit is worth little, the price in something like dollars has to speak for it, too.
 */
function scaleOf({ platform, columns, currency }: Plan, reader: RowReader): Scale {
  const spend = reader.cells.find(({ column }) => column.field === 'spend')
  if (!platformOf(platform).mayUseMicros || !spend?.number || spend.number.decorated > 0) return 'units'
  if (columns.some((column) => column.field === 'spend' && saysMicros(column.header))) return 'units'
  const { amounts, inHundredths } = reader.money
  const size = sizeOf(reader)
  const dollars = size / unitsPerDollar(currency)
  if (amounts === 0 || size < LEAST_CLICK || dollars < PERHAPS_NO_PRICE) return 'units'
  if (size > SURELY_MICROS && dollars > SURELY_NO_PRICE) return 'micros'
  return inHundredths >= amounts * MOST_AMOUNTS ? 'probablyMicros' : 'perhapsMicros'
}

/**
 * What a click costs as the file writes it, or a hundred impressions, which cost about as much, where that is less: ads
 * for reach bring hardly a click. Where the file counts neither, the smallest amount.
 */
function sizeOf({ sums, money }: RowReader): number {
  const prices = [
    ...(sums.clicks ? [money.total / sums.clicks] : []),
    ...(sums.impressions ? [(money.total / sums.impressions) * IMPRESSIONS_OF_A_CLICK] : []),
  ]
  return prices.length === 0 ? money.least : Math.min(...prices)
}

/** A hundredth of a unit, in millionths. */
const LEAST_CLICK = 10_000
const SURELY_MICROS = 1_000_000
const IMPRESSIONS_OF_A_CLICK = 100
/** Dollars for a click: halfway, on a scale of factors, between what clicks cost and millionths of it; and beyond all doubt. */
const PERHAPS_NO_PRICE = 300
const SURELY_NO_PRICE = 10_000
const MOST_AMOUNTS = 0.95
