import type { Params } from '../kernel/problem.ts'
import { isolateParams } from './bidi.ts'
import type { Format } from './format.ts'

/** Parameters of the catalogue `problems` that hold an ISO day. */
const DAYS: readonly string[] = ['day', 'start', 'end']
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/

/**
 * The values of a sentence of the catalogue `problems`: days and money as the language writes them, other texts as foreign
 * names.
 */
export function problemValues(params: Params, format: Pick<Format, 'day' | 'money' | 'count'>): Params {
  const values = Object.entries(isolateParams(params)).map(([name, value]) => {
    const given = params[name]
    const isDay = DAYS.includes(name) && typeof given === 'string' && ISO_DAY.test(given)
    return [name, isDay ? format.day(given) : value]
  })
  return { ...Object.fromEntries(values), ...figuresIn(params, format) }
}

/** Those of them that are money, or figures of which another parameter tells whether they are. */
export function figuresIn(params: Params, format: Pick<Format, 'money' | 'count'>): Params {
  const figures = Object.entries(params).flatMap(([name, value]) => {
    if (typeof value !== 'number') return []
    if (MONEY.includes(name)) return [[name, format.money(value)]]
    if (!COMPARED.includes(name)) return []
    return [[name, params.figure === 'spend' ? format.money(value) : format.count(value)]]
  })
  return Object.fromEntries(figures)
}

/** Parameters that hold money, and those that hold the figure that `figure` names. */
const MONEY: readonly string[] = ['spend', 'usual']
const COMPARED: readonly string[] = ['stated', 'summed']
