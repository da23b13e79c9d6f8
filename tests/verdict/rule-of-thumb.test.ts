import { expect, test } from 'vitest'
import { ruleOfThumb } from '#lib/verdict/rule-of-thumb'

const AD = { stage: 'lead', spend: 1_000, events: 2, clicks: 50, target: 500 } as const

test.each([
  ['twice the target spent without a lead', { events: 0 }, 'pause', 'ruleNoEvents'],
  ['a little less spent without a lead', { events: 0, spend: 999.99 }, 'none', 'ruleSilent'],
  ['at the target after 50 clicks', {}, 'boost', 'ruleCheap'],
  ['at the target after 49 clicks', { clicks: 49 }, 'none', 'ruleSilent'],
  ['just above the target', { spend: 1_000.01 }, 'keep', 'ruleBetween'],
  ['at one and a half times the target', { spend: 1_500 }, 'keep', 'ruleBetween'],
  ['just above that', { spend: 1_500.01 }, 'pause', 'ruleDear'],
  ['nothing spent', { spend: 0, events: 0, clicks: 0 }, 'none', 'ruleSilent'],
])('%s', (_name, known, outcome, key) => {
  expect(ruleOfThumb({ ...AD, ...known })).toMatchObject({ outcome, reason: { key } })
})
