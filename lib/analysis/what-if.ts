import type { z } from 'zod'
import type { Judgement } from './judgement.ts'
import type { SearchParams } from './question.ts'
import type { Settings } from './settings.ts'
import { settingsSchema } from './settings.ts'

const plan = settingsSchema.shape.plan.unwrap().shape
const assumptions = settingsSchema.shape.assumptions.unwrap().shape

/** A hundredth of a unit: less is no budget that anybody can set. */
const LEAST_MONEY = 0.01

/** What may be tried, each by its rule; all of it bears on the days ahead and none on a verdict. */
const TRIED = {
  days: plan.days.unwrap(),
  dailyBudget: plan.dailyBudget.unwrap().refine((money) => money === 0 || money >= LEAST_MONEY),
  market: assumptions.market.unwrap(),
  wearOutPerDay: assumptions.wearOutPerDay.unwrap(),
  scaleUpElasticity: assumptions.scaleUpElasticity.unwrap(),
}

type Tried = { readonly [Name in keyof typeof TRIED]: z.infer<(typeof TRIED)[Name]> }
const NAMES = Object.keys(TRIED) as (keyof Tried)[]

/** Settings that are tried without being saved: null is the engine's own default, what is absent stays as it is. */
export type WhatIf = { readonly [Name in keyof Tried]?: Tried[Name] | null }

/** What a run's forecast and decision would be. */
export type Outlook = Pick<Judgement, 'forecast' | 'decision'>

/** Reads what is tried from the parameters of an address: `market=rough`, and `days=` for the default. Nonsense is dropped. */
export function parseWhatIf(params: SearchParams): WhatIf {
  const read = NAMES.map((name) => [name, readValue(name, params[name])] as const)
  return Object.fromEntries(read.filter(([, value]) => value !== undefined))
}

function readValue(name: keyof Tried, text: SearchParams[string]): number | string | null | undefined {
  if (typeof text !== 'string') return undefined
  if (text === '') return null
  return TRIED[name].safeParse(name === 'market' ? text : Number(text)).data
}

/** Writes it as the query of an address, always in the same order; empty where nothing is tried. */
export function whatIfParams(whatIf: WhatIf): string {
  return NAMES.flatMap((name) => (whatIf[name] === undefined ? [] : [`${name}=${whatIf[name] ?? ''}`])).join('&')
}

/** The settings with what is tried in them. */
export function withWhatIf(settings: Settings, { days, dailyBudget, ...assumed }: WhatIf): Settings {
  return {
    ...settings,
    plan: changed(settings.plan ?? {}, { days, dailyBudget }),
    assumptions: changed(settings.assumptions ?? {}, assumed),
  }
}

function changed<Part extends object>(
  before: Part,
  changes: { readonly [Name in keyof Part]?: Part[Name] | null | undefined },
): Part {
  const stated = Object.entries(changes).filter(([, value]) => value !== undefined)
  const merged = Object.entries({ ...before, ...Object.fromEntries(stated) })
  return Object.fromEntries(merged.filter(([, value]) => value !== null)) as Part
}
