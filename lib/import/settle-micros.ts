import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { saysMicros } from './header/header-text.ts'
import { platformOf } from './header/platforms.ts'
import type { Corrections, Plan } from './plan.ts'
import type { RowReader } from './rows/row-reader.ts'

/** The plan with money in millionths where its amounts speak for that (Reports API of Yandex Direct, Google Ads API). */
export function withMicros(plan: Plan, reader: RowReader, said: Corrections): Plan {
  const speaksFor = scaleOf(plan, reader)
  if (speaksFor !== 'micros' && speaksFor !== 'probablyMicros') return plan
  const decorated = new Set(reader.cells.filter(({ number }) => number?.decorated).map(({ column }) => column.index))
  const columns = plan.columns.map((column) =>
    column.number &&
    (column.field === 'spend' || column.field === 'revenue') &&
    !decorated.has(column.index) &&
    said.micros?.[column.index] === undefined
      ? { ...column, number: { ...column.number, micros: true } }
      : column,
  )
  return { ...plan, columns }
}

/** What people have to look at where the amounts leave a doubt whether they are units or millionths. */
export function* microsDoubts(plan: Plan, reader: RowReader, said: Corrections): Generator<Problem> {
  const speaksFor = scaleOf(plan, reader)
  const spend = plan.columns.find(({ field }) => field === 'spend')
  if (spend === undefined || said.micros?.[spend.index] !== undefined) return
  if (speaksFor !== 'probablyMicros' && speaksFor !== 'perhapsMicros') return
  const { least } = reader.money
  yield problem(speaksFor === 'probablyMicros' ? 'microsTaken' : 'microsPossible', 'warning', {
    column: spend.header,
    value: String(least),
    params: { read: speaksFor === 'probablyMicros' ? least / 1_000_000 : least },
  })
}

type Scale = 'units' | 'perhapsMicros' | 'probablyMicros' | 'micros'

/** Whole amounts only. A click that costs a million is none; below that, whole hundredths beside the size decide. */
function scaleOf({ platform, columns }: Plan, reader: RowReader): Scale {
  const spend = reader.cells.find(({ column }) => column.field === 'spend')
  if (!platformOf(platform).mayUseMicros || !spend?.number || spend.number.decorated > 0) return 'units'
  if (columns.some((column) => column.field === 'spend' && saysMicros(column.header))) return 'units'
  const { amounts, inHundredths } = reader.money
  const size = sizeOf(reader)
  if (amounts === 0 || size < LEAST_CLICK) return 'units'
  if (size > SURELY_MICROS) return 'micros'
  return inHundredths >= amounts * MOST_AMOUNTS ? 'probablyMicros' : 'perhapsMicros'
}

/**
 * What a click costs as the file writes it; without clicks a hundredth of a thousand impressions, which costs about as
 * much. Where the file counts neither, the smallest amount.
 */
function sizeOf({ sums, money }: RowReader): number {
  if (sums.clicks) return money.total / sums.clicks
  if (sums.impressions) return (money.total / sums.impressions) * IMPRESSIONS_OF_A_CLICK
  return money.least
}

/** A hundredth of a unit, in millionths. */
const LEAST_CLICK = 10_000
const SURELY_MICROS = 1_000_000
const IMPRESSIONS_OF_A_CLICK = 100
const MOST_AMOUNTS = 0.95
