import type { Params } from '../kernel/problem.ts'
import { isolateParams } from './bidi.ts'
import type { Format } from './format.ts'

/** Parameters of the catalogue `problems` that hold an ISO day. */
const DAYS: readonly string[] = ['day', 'start', 'end']
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/** The values of a sentence of the catalogue `problems`: days as the language writes them, other texts as foreign names. */
export function problemValues(params: Params, format: Pick<Format, 'day'>): Params {
  return Object.fromEntries(
    Object.entries(isolateParams(params)).map(([name, value]) => {
      const given = params[name]
      const isDay = DAYS.includes(name) && typeof given === 'string' && ISO_DAY.test(given)
      return [name, isDay ? format.day(given) : value]
    }),
  )
}
