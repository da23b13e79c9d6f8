import { describe, expect, test } from 'vitest'
import { readRunChanges, withRunChanges } from '#app/_server/run-body.ts'
import { changedFields, fieldsOf, partOf, readSettings } from '#app/(work)/runs/[runId]/settings/read-settings.ts'
import type { TestRun } from '#db/runs'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'

const RUN: TestRun = {
  ...NEW_RUN,
  id: 'run',
  engineSettings: {
    plan: { days: 14 },
    decision: { ratio: 1.5 },
    assumptions: { market: 'rough', wearOutPerDay: 0.005, scaleUpElasticity: 0.3, closeRate: 0.07 },
  },
  settingsVersion: 3,
  synthetic: false,
  createdAt: NOW,
}

/** What the form sends once some of its fields were typed into, and the run as it is then. */
function type(typed: Readonly<Record<string, string>>) {
  const before = fieldsOf(RUN)
  const now = { ...before, ...typed }
  const reading = readSettings(now)
  if (!reading.ok) return { errors: reading.errors }
  const body = { ...partOf(reading.value, changedFields(before, now)), version: RUN.settingsVersion }
  const changes = readRunChanges(body)
  if (!changes.ok) throw new Error(`the interface refuses ${JSON.stringify(changes.reason)}`)
  const run = withRunChanges(RUN, changes.value)
  if (!run.ok) throw new Error('the settings do not go together')
  return { body, run: run.value }
}

describe('the form of the settings', () => {
  test('sends nothing where nothing was changed', () => {
    expect(type({}).body).toEqual({ version: 3 })
  })

  test('sends what was changed, in the words and units of the interface', () => {
    expect(
      type({ name: 'Winter', lead: '700', days: '21', confidence: '90', wearOut: '1.5', comparable: '10' }).body,
    ).toEqual({
      version: 3,
      name: 'Winter',
      targets: { lead: 700 },
      plan: { days: 21 },
      decision: { confidence: 0.9 },
      assumptions: { wearOutPerDay: 0.015, comparableWithin: 0.1 },
    })
  })

  test('says which files are the benchmark and whose leads decide; the usual ones are no setting', () => {
    expect(type({ context: 'none', leadsFrom: 'crm' }).run?.engineSettings).toMatchObject({
      context: [],
      leadsFrom: 'crm',
    })
    expect(type({ context: 'yandex_direct' }).body).toEqual({ version: 3, context: ['yandex_direct'] })
    expect(type({ leadsFrom: 'usual' }).body).toEqual({ version: 3 })
  })

  test('leaves the settings alone that were not touched, to their last digit', () => {
    const { run } = type({ closeRate: '12' })
    expect(run?.engineSettings.assumptions).toEqual({ ...RUN.engineSettings.assumptions, closeRate: 0.12 })
  })

  test('takes a default back, typed or by leaving the field empty', () => {
    expect(
      type({ ratio: '2', days: '', market: 'usual', wearOut: '0', scaleUp: '11', closeRate: '10' }).run,
    ).toMatchObject({
      engineSettings: {},
    })
  })

  test('makes a doubled budget’s rise of the elasticity', () => {
    expect(fieldsOf(RUN).scaleUp).toBe('23.1')
    const elasticity = type({ scaleUp: '20' }).run?.engineSettings.assumptions?.scaleUpElasticity ?? 0
    expect(2 ** elasticity).toBeCloseTo(1.2, 12)
  })

  test('leaves an emptied target, client or budget open', () => {
    expect(type({ lead: '', client: ' ', dailyBudget: '' }).run).toMatchObject({
      targets: { ...RUN.targets, lead: null },
      client: null,
      dailyBudget: null,
    })
  })

  test('makes segments of what is ticked, and of the usual where nothing is', () => {
    expect(type({ segmentBy: 'place,age' }).run?.segmentBy).toEqual(['age', 'place'])
    expect(type({ segmentBy: '' }).run?.segmentBy).toBeNull()
  })

  test('names what is wrong, in the order of the form', () => {
    const { errors } = type({
      name: '',
      end: '2026-09-01',
      ratio: '0.5',
      confidence: '100',
      days: '1.5',
      wearOut: '21',
      scaleUp: '42',
      closeRate: '0',
      comparable: '201',
    })
    expect(Object.entries(errors ?? {})).toEqual([
      ['name', 'nameMissing'],
      ['end', 'endBeforeStart'],
      ['ratio', 'ratio'],
      ['confidence', 'confidence'],
      ['days', 'days'],
      ['wearOut', 'wearOut'],
      ['scaleUp', 'scaleUp'],
      ['closeRate', 'closeRate'],
      ['comparable', 'comparable'],
    ])
  })

  test('opens with settings beyond its own ranges, which the interface allows', () => {
    const run: TestRun = { ...RUN, engineSettings: { decision: { ratio: 0.5, confidence: 0.3 } } }
    expect(fieldsOf(run)).toMatchObject({ ratio: '0.5', confidence: '30' })
  })
})
