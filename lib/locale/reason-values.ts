import type { Params } from '../kernel/problem.ts'
import { isolateParams } from './bidi.ts'
import type { Format } from './format.ts'

/**
 * The values of a sentence of the catalogue `reasons`, each written as its name asks: money, a per cent, a ratio. Counts
 * stay numbers for the plurals, `stage` stays a key for the choice between words; any other text is a foreign name.
 */
export function reasonValues(params: Params, format: Format): Params {
  const estimate = estimateOf(params, format)
  return Object.fromEntries(
    Object.entries(isolateParams(params)).map(([name, value]) => [
      name,
      estimate[name] ?? (typeof value === 'string' ? value : written(name, value, format)),
    ]),
  )
}

/** Which parameters are written how; what is not named here is a count or a name. */
const WRITTEN_AS: Readonly<Record<string, 'money' | 'roughMoney' | 'average' | 'probability' | 'factor'>> = {
  spend: 'money',
  limit: 'money',
  target: 'money',
  boost: 'money',
  cost: 'money',
  before: 'money',
  now: 'money',
  median: 'money',
  low: 'money',
  high: 'money',
  more: 'roughMoney',
  expected: 'average',
  probability: 'probability',
  ratio: 'factor',
}

function written(name: string, value: number, format: Format): string | number {
  const writing = WRITTEN_AS[name]
  return writing === undefined ? toTenths(value) : format[writing](value)
}

/** A median and its ends are rounded together, by the width between them. */
function estimateOf({ median, low, high }: Params, format: Format): Readonly<Record<string, string>> {
  if (typeof median !== 'number' || typeof low !== 'number' || typeof high !== 'number') return {}
  const { range: _, ...estimate } = format.moneyEstimate({ median, low, high })
  return estimate
}

/** Platforms attribute parts of an event; more than a tenth nobody reads. */
function toTenths(value: number): number {
  return Math.round(value * 10) / 10
}
