import { z } from 'zod'
import { SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { STAGES } from '#lib/kernel/stage'
import type { RunName } from '../load-runs.ts'
import { newRun, runChanges } from '../run-body.ts'
import type { Operation } from './operation.ts'
import { day, id, json, moment } from './operation.ts'

const named = z.object({ id, name: z.string(), client: z.string().nullable() }) satisfies z.ZodType<RunName>

const run = named.extend({
  currency: z.string(),
  timeZone: z.string(),
  start: day,
  end: day,
  dailyBudget: z.number().nullable(),
  targets: z.record(z.enum(STAGES), z.number().nullable()),
  primaryStage: z.enum(STAGES),
  segmentBy: z.array(z.enum(SEGMENT_DIMENSIONS)).nullable(),
  engineSettings: z.looseObject({}),
  settingsVersion: z.number().int(),
  synthetic: z.boolean(),
  createdAt: moment,
  dataVersion: z.number().int(),
})

export const RUNS: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs',
    summary: 'The test runs, the newest first',
    takes: 'read',
    status: 200,
    answer: json('RunNames', z.object({ runs: z.array(named) })),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs',
    summary: 'Creates a test run',
    takes: 'write',
    body: json('NewRun', newRun),
    status: 201,
    answer: json('Created', z.object({ id })),
    refusals: ['invalid'],
  },
  {
    method: 'get',
    path: '/runs/{runId}',
    summary: 'A test run with its settings',
    says: '`settingsVersion` is what a change of the settings has to name, `dataVersion` what a decision about ads has to.',
    takes: 'read',
    status: 200,
    answer: json('Run', run),
    refusals: [],
  },
  {
    method: 'patch',
    path: '/runs/{runId}',
    summary: 'Changes settings of a test run',
    says: 'Only what is named changes; null takes a setting of the engine back to its default. `version` is the `settingsVersion` that the change was made from: where somebody has changed them since, nothing is changed.',
    takes: 'write',
    body: json('RunChanges', runChanges),
    status: 200,
    answer: json('ChangedRun', z.object({ version: z.number().int() })),
    refusals: ['invalid', 'settingsChanged', 'currencyFixed', 'finalReport'],
  },
]
