import { z } from 'zod'
import type { TestRun } from '#app/_server/load-runs.ts'
import { elasticityAt } from '#lib/forecast/assumed-moves'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { STAGES } from '#lib/kernel/stage'
import type { FormReading } from '../../_form/read-run.ts'
import { errorsOf, readRunFields } from '../../_form/read-run.ts'
import { DEFAULTS, inPerCent, riseInPerCent } from '../_settings/defaults.ts'
import { CONTEXT_CHOICES, choiceOf, LEAD_SOURCES, platformsOf } from './sources.ts'

/** The run's settings as the interface takes them. Null in the last three parts is the default. */
export type SettingsBody = ReturnType<typeof bodyOf>

/** The fields of the form by name, as texts. */
export type Fields = Readonly<Record<string, string>>

/** What the form holds, or what is wrong with it. */
export function readSettings(fields: Fields): FormReading<SettingsBody> {
  const run = readRunFields(fields)
  const engine = engineFields.safeParse(fields)
  if (run.ok && engine.success) return { ok: true, value: bodyOf(run.value, engine.data) }
  return { ok: false, errors: { ...(run.ok ? {} : run.errors), ...(engine.success ? {} : errorsOf(engine.error)) } }
}

/** A run's settings as the fields of the form hold them: what has its default shows it. */
export function fieldsOf(run: TestRun): Fields {
  const { plan, decision, assumptions, context, leadsFrom } = run.engineSettings
  const fields = {
    name: run.name,
    client: run.client,
    start: run.start,
    end: run.end,
    timeZone: run.timeZone,
    currency: run.currency,
    segmentBy: run.segmentBy?.join(','),
    ...run.targets,
    primaryStage: run.primaryStage,
    ratio: decision?.ratio ?? DEFAULTS.ratio,
    confidence: shown(decision?.confidence, inPerCent, DEFAULTS.confidence),
    days: plan?.days ?? DEFAULTS.days,
    dailyBudget: run.dailyBudget,
    market: assumptions?.market ?? DEFAULTS.market,
    wearOut: shown(assumptions?.wearOutPerDay, inPerCent, DEFAULTS.wearOut),
    scaleUp: shown(assumptions?.scaleUpElasticity, riseInPerCent, DEFAULTS.scaleUp),
    closeRate: shown(assumptions?.closeRate, inPerCent, DEFAULTS.closeRate),
    comparable: shown(assumptions?.comparableWithin, inPerCent, DEFAULTS.comparable),
    context: choiceOf(context),
    leadsFrom: leadsFrom ?? 'usual',
  }
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, String(value ?? '')]))
}

function shown(value: number | undefined, inUnits: (value: number) => number, usual: number): number {
  return value === undefined ? usual : inUnits(value)
}

/** The fields that are not as they were, in the order of the form. */
export function changedFields(before: Fields, now: Fields): string[] {
  return Object.keys(before).filter((name) => before[name] !== now[name])
}

/** Of what the form holds, the part behind some of its fields. */
export function partOf(body: SettingsBody, names: readonly string[]): Partial<SettingsBody> {
  const parts = new Map<string, unknown>()
  for (const name of names) {
    const [part, inner] = PLACES[name] ?? [name, null]
    const value = Object.entries(body).find(([key]) => key === part)?.[1]
    if (inner === null) parts.set(part, value)
    else parts.set(part, { ...Object(parts.get(part)), [inner]: Object(value)[inner] })
  }
  return Object.fromEntries(parts)
}

/** Where the interface keeps a field in a part of the settings. */
const PLACES: Readonly<Record<string, readonly [part: string, inner: string]>> = {
  ...Object.fromEntries(STAGES.map((stage) => [stage, ['targets', stage]])),
  ratio: ['decision', 'ratio'],
  confidence: ['decision', 'confidence'],
  days: ['plan', 'days'],
  market: ['assumptions', 'market'],
  wearOut: ['assumptions', 'wearOutPerDay'],
  scaleUp: ['assumptions', 'scaleUpElasticity'],
  closeRate: ['assumptions', 'closeRate'],
  comparable: ['assumptions', 'comparableWithin'],
}

/** A number of the form, or null for the default: what is left empty, and what equals it. */
function numberFrom(least: number, most: number, usual: number, message: string) {
  return z
    .string()
    .transform((value) => (value === '' || Number(value) === usual ? null : Number(value)))
    .refine((value) => value === null || (value >= least && value <= most), message)
}

const engineFields = z.object({
  segmentBy: z.string(),
  ratio: numberFrom(1, 100, DEFAULTS.ratio, 'ratio'),
  confidence: numberFrom(50, 99, DEFAULTS.confidence, 'confidence'),
  days: numberFrom(1, 365, DEFAULTS.days, 'days').refine((value) => value === null || Number.isInteger(value), 'days'),
  market: z
    .string()
    .transform((value) => (value === DEFAULTS.market ? null : value))
    .pipe(z.enum(['calm', 'rough']).nullable()),
  wearOut: numberFrom(0, 20, DEFAULTS.wearOut, 'wearOut'),
  scaleUp: numberFrom(0, 41, DEFAULTS.scaleUp, 'scaleUp'),
  closeRate: numberFrom(0.01, 99, DEFAULTS.closeRate, 'closeRate'),
  comparable: numberFrom(1, 200, DEFAULTS.comparable, 'comparable'),
  context: z.enum(CONTEXT_CHOICES).transform(platformsOf),
  leadsFrom: z.enum(LEAD_SOURCES).transform((value) => (value === 'usual' ? null : value)),
})

function bodyOf(
  run: Extract<ReturnType<typeof readRunFields>, { ok: true }>['value'],
  engine: z.infer<typeof engineFields>,
) {
  const chosen = engine.segmentBy.split(',')
  const segmentBy = SEGMENT_DIMENSIONS.filter((dimension) => chosen.includes(dimension))
  return {
    ...run,
    segmentBy: segmentBy.length > 0 ? segmentBy : null,
    decision: { ratio: engine.ratio, confidence: ofPerCent(engine.confidence) },
    plan: { days: engine.days },
    context: engine.context,
    leadsFrom: engine.leadsFrom,
    assumptions: {
      market: engine.market,
      wearOutPerDay: ofPerCent(engine.wearOut),
      scaleUpElasticity: elasticityOf(engine.scaleUp),
      closeRate: ofPerCent(engine.closeRate),
      comparableWithin: ofPerCent(engine.comparable),
    },
  }
}

function ofPerCent(value: number | null): number | null {
  return value === null ? null : value / 100
}

/** The elasticity at which the cost rises by so many per cent where the budget doubles. */
function elasticityOf(rise: number | null): number | null {
  return rise === null ? null : elasticityAt(rise / 100)
}
