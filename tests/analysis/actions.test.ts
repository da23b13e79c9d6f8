import { describe, expect, test } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import type { TakenAction } from '#lib/verdict/taken-action'
import { action } from '../sections/action.ts'
import { analyseTexts } from './analyse-texts.ts'
import { campaign, expectFinite } from './campaign-text.ts'

const SETTINGS = { targets: { lead: 400 } }

/** Ad 6 brings next to nothing, spends 500 a day, and from the eleventh day on `later`. */
function run(later: number): string {
  return campaign(6, 14, ({ ad, day }) =>
    ad === 5 ? { leads: 0, clicks: 4, spend: day > 9 ? later : 500 } : { leads: 2 },
  )
}

async function answer(
  text: string,
  actions: TakenAction[] | null,
  question: Partial<Question> = {},
): Promise<Analysis> {
  const found = await analyseTexts([text], SETTINGS, question, null, actions)
  expectFinite(found)
  return found
}

describe('an ad that was paused', () => {
  test('its money moves from what is to be paused to what was', async () => {
    const [before, after] = [await answer(run(500), []), await answer(run(500), [action()])]
    const spend = 14 * 500
    expect(before.money).toMatchObject({ paused: 0, saved: 0 })
    expect(after.money!.paused).toBe(spend)
    expect(after.money!.toPause).toBeCloseTo(before.money!.toPause - spend, 6)
    expect(after.money!.wasted).toBeLessThan(before.money!.wasted)
    expect(after.money!.wasted + after.money!.wastedOnPaused).toBeCloseTo(before.money!.wasted, 6)
    expect(before.money!.wastedOnPaused).toBe(0)
    expect(after.money!.spent).toBe(before.money!.spent)
  })

  test('that stopped has saved its pace for every day since', async () => {
    const { money, actions } = await answer(run(0), [action()])
    expect(money!.saved).toBe(4 * 500)
    expect(actions!.stillSpending).toEqual([])
  })

  test('that went on is named, with what it spent on the days after', async () => {
    const { money, actions } = await answer(run(300), [action()])
    expect(actions!.stillSpending).toEqual([
      { key: '6', label: '6', since: '2026-09-16', lastDay: '2026-09-20', spend: 4 * 300 },
    ])
    expect(money!.saved).toBe(4 * 200)
  })

  test('that spends more than before has saved nothing', async () => {
    expect((await answer(run(900), [action()])).money!.saved).toBe(0)
  })

  test('on the last day of the data can neither have saved nor gone on', async () => {
    const { money, actions } = await answer(run(500), [action({ on: '2026-09-20' })])
    expect(money!.saved).toBe(0)
    expect(actions!.stillSpending).toEqual([])
  })
})

test('an ad that somebody keeps is neither paused nor to be paused', async () => {
  const keep = action({ kind: 'overridden', outcome: 'keep', note: 'seasonal' })
  const [before, after] = [await answer(run(500), []), await answer(run(500), [keep])]
  expect(after.money!.paused).toBe(0)
  expect(after.money!.toPause).toBeCloseTo(before.money!.toPause - 14 * 500, 6)
  expect(after.money!.kept).toBe(14 * 500)
  expect(after.money!.wasted + after.money!.wastedOnKept).toBeCloseTo(before.money!.wasted, 6)
  expect(after.waste).toEqual(before.waste)
})

test('an ad whose decision is put off is still to be paused, and what it wasted stays wasted', async () => {
  const later = action({ kind: 'snoozed', outcome: 'wait', until: '2026-09-19' })
  const [before, after] = [await answer(run(500), []), await answer(run(500), [later])]
  expect(after.money).toEqual(before.money)
})

test('no filter changes what people did about the run', async () => {
  const whole = await answer(run(300), [action()])
  for (const question of [
    { filter: { creative: ['C0'] } },
    { filter: { ad: ['1'] } },
    { period: { start: '2026-09-07', end: '2026-09-09' } },
  ]) {
    const { money, actions, totals } = await answer(run(300), [action()], question)
    expect(totals.spend).not.toBe(whole.totals.spend)
    expect(money).toEqual(whole.money)
    expect(actions).toEqual(whole.actions)
  }
})

test('what people did changes no verdict, cost or forecast', async () => {
  const [before, after] = [await answer(run(300), []), await answer(run(300), [action()])]
  const { money: _, actions: __, ...rest } = before
  expect(after).toMatchObject(rest)
})

test('where nobody can decide, nothing is said of it', async () => {
  expect((await answer(run(300), null)).actions).toBeNull()
  expect((await answer(run(300), [])).actions).toEqual({ taken: [], stillSpending: [] })
})
