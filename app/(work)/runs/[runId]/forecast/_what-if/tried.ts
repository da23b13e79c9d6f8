import type { WhatIf } from '#lib/analysis/what-if'
import { elasticityAt } from '#lib/forecast/assumed-moves'
import type { Forecast, MarketMood } from '#lib/forecast/forecast'
import { DEFAULTS, inPerCent, riseInPerCent } from '../../_settings/defaults.ts'

export const MARKETS = ['calm', 'usual', 'rough'] as const satisfies readonly MarketMood[]

/** What can be moved, in the units of the sliders. */
export type Tried = {
  /** Which of the markets. */
  readonly market: number
  /** Per cent a day. */
  readonly wearOut: number
  /** Per cent where a budget doubles. */
  readonly scaleUp: number
  readonly days: number
  /** In per cent of what the test spent a day. */
  readonly dailyBudget: number
}

export type TriedName = keyof Tried

/** In the order in which they are shown. */
export const TRIED_NAMES = [
  'market',
  'wearOut',
  'scaleUp',
  'days',
  'dailyBudget',
] as const satisfies readonly TriedName[]

export const USUAL: Tried = {
  market: MARKETS.indexOf(DEFAULTS.market),
  wearOut: DEFAULTS.wearOut,
  scaleUp: DEFAULTS.scaleUp,
  days: DEFAULTS.days,
  dailyBudget: 100,
}

export function isSame(one: Tried, other: Tried): boolean {
  return TRIED_NAMES.every((name) => one[name] === other[name])
}

/** Where the sliders stand for a forecast. */
export function triedIn({ assumptions, days, plans, testPace }: Forecast): Tried {
  return {
    market: MARKETS.indexOf(assumptions.market),
    wearOut: inPerCent(assumptions.wearOutPerDay),
    scaleUp: riseInPerCent(assumptions.scaleUpElasticity),
    days,
    dailyBudget: testPace > 0 ? Math.round((plans.asIs.dailyBudget / testPace) * 1000) / 10 : 100,
  }
}

/** What differs from the settings that are saved; what stands at its default is left to the engine. */
export function whatIfOf(tried: Tried, saved: Tried, testPace: number): WhatIf {
  const value = <Name extends TriedName, Value>(name: Name, write: (own: Tried[Name]) => Value) => {
    if (tried[name] === saved[name]) return undefined
    return tried[name] === USUAL[name] ? null : write(tried[name])
  }
  return {
    days: value('days', (days) => days),
    dailyBudget: value('dailyBudget', (share) => moneyAt(share, testPace)),
    market: value('market', (index) => MARKETS[index] ?? DEFAULTS.market),
    wearOutPerDay: value('wearOut', (share) => share / 100),
    scaleUpElasticity: value('scaleUp', (rise) => Math.round(elasticityAt(rise / 100) * 1e4) / 1e4),
  }
}

/** A daily budget; in three digits where it is not what the test spent. */
export function moneyAt(share: number, testPace: number): number {
  if (share === USUAL.dailyBudget) return testPace
  return Number(((share / 100) * testPace).toPrecision(3))
}

export type Reach = Readonly<Record<TriedName, { min: number; max: number; step: number }>>

/** Ends and step of each slider; a value beyond them that is saved, or asked for by the address, moves the end. */
export function reachOf(...known: readonly Tried[]): Reach {
  const least = (name: TriedName, usual: number) => Math.min(usual, ...known.map((own) => own[name]))
  const most = (name: TriedName, usual: number) => Math.max(usual, ...known.map((own) => own[name]))
  return {
    market: { min: 0, max: MARKETS.length - 1, step: 1 },
    wearOut: { min: 0, max: most('wearOut', 5), step: 0.5 },
    scaleUp: { min: 0, max: most('scaleUp', 41), step: 1 },
    days: { min: least('days', 7), max: most('days', 84), step: 7 },
    dailyBudget: { min: least('dailyBudget', 25), max: most('dailyBudget', 300), step: 5 },
  }
}
