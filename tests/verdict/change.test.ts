import { describe, expect, test } from 'vitest'
import { changeOf, changesBetween, placeOf } from '#lib/verdict/change'
import type { JournalEntry, KeyedEntry } from '#lib/verdict/journal'

const BEFORE: JournalEntry = {
  outcome: 'wait',
  stage: 'lead',
  probability: 0.6,
  spend: 5000,
  events: 8,
  target: 600,
  limits: { boost: 600, pause: 1000 },
  ratio: 2,
  confidence: 0.8,
  basis: '0.3.0 age usual',
  names: 'names',
  leadsBy: 'crm stages',
}
const NOW: JournalEntry = { ...BEFORE, outcome: 'pause', probability: 0.85 }

function reasonFor(now: Partial<JournalEntry>, before: Partial<JournalEntry> = {}) {
  return changeOf({ ...BEFORE, ...before }, { ...NOW, ...now })?.reason
}

describe('why a verdict has changed', () => {
  test('is asked only where it has, whatever else did', () => {
    expect(changeOf(BEFORE, { ...BEFORE, spend: 9000, target: 300, confidence: 0.9, stage: 'sale' })).toBeNull()
  })

  test('the former verdict is named', () => {
    expect(changeOf(BEFORE, NOW)?.from).toBe('wait')
  })

  test('another stage is judged', () => {
    expect(reasonFor({ stage: 'click', events: 300 })).toEqual({ key: 'changedStage', params: {} })
  })

  test('the target was changed', () => {
    expect(reasonFor({ target: 400 })).toEqual({ key: 'changedTarget', params: { before: 600, now: 400 } })
  })

  test('a target that was set or taken away shows in the limit that followed it', () => {
    const limits = { boost: 600, pause: 1010 }
    expect(reasonFor({ limits }, { target: null })).toEqual({
      key: 'changedTargetSet',
      params: { before: 1000, now: 1010 },
    })
    expect(reasonFor({ limits, target: null })?.key).toBe('changedTargetGone')
  })

  test('confidence or ratio of the settings were changed', () => {
    expect(reasonFor({ confidence: 0.9 })).toEqual({ key: 'changedRule', params: {} })
    expect(reasonFor({ ratio: 1.5 })).toEqual({ key: 'changedRule', params: {} })
  })

  test('a rule that nobody knew before was not changed', () => {
    expect(reasonFor({}, { ratio: null, confidence: null })?.key).toBe('changedOthers')
  })

  test('names were changed, whatever money and events went with them', () => {
    expect(reasonFor({ names: 'others', spend: 9000, events: 20 })).toEqual({ key: 'changedNames', params: {} })
    expect(reasonFor({ names: 'others', spend: 100, events: 1 })?.key).toBe('changedNames')
    expect(reasonFor({ names: 'others', target: 400 })?.key).toBe('changedTarget')
  })

  test('names that nobody kept before were not changed', () => {
    expect(reasonFor({ spend: 9000 }, { names: null })?.key).toBe('changedOwn')
  })

  test('leads and sales are counted by another source, whatever that does to their number', () => {
    const platform = { leadsBy: 'platform', spend: 9000, events: 20 }
    expect(reasonFor(platform)).toEqual({ key: 'changedLeadsFrom', params: { from: 'platform' } })
    expect(reasonFor({ events: 1 }, { leadsBy: 'platform' })).toEqual({
      key: 'changedLeadsFrom',
      params: { from: 'crm' },
    })
    expect(reasonFor({ ...platform, confidence: 0.9 })?.key).toBe('changedRule')
    expect(reasonFor({ ...platform, names: 'others' })?.key).toBe('changedLeadsFrom')
  })

  test('stages of the CRM mean something else', () => {
    expect(reasonFor({ leadsBy: 'crm others', events: 20 })).toEqual({ key: 'changedStages', params: {} })
  })

  test('a source that nobody kept before was not changed', () => {
    expect(reasonFor({ spend: 9000 }, { leadsBy: null })?.key).toBe('changedOwn')
  })

  test('its own money and events grew', () => {
    expect(reasonFor({ spend: 6250.5, events: 8 })).toEqual({
      key: 'changedOwn',
      params: { stage: 'lead', spend: 1250.5, events: 0 },
    })
    expect(reasonFor({ spend: 5000, events: 10 })).toEqual({
      key: 'changedOwn',
      params: { stage: 'lead', spend: 0, events: 2 },
    })
  })

  test('a first event is growth, and so is a first column of them', () => {
    expect(reasonFor({ events: 1 }, { events: 0 })?.key).toBe('changedOwn')
    expect(reasonFor({ events: 1 }, { events: null })?.key).toBe('changedOwn')
  })

  test('up to 2 % more is no growth', () => {
    expect(reasonFor({ spend: 5100 })?.key).toBe('changedOthers')
    expect(reasonFor({ spend: 5100.01 })?.key).toBe('changedOwn')
    expect(reasonFor({ events: 510 }, { events: 500 })?.key).toBe('changedOthers')
    expect(reasonFor({ events: 511 }, { events: 500 })?.key).toBe('changedOwn')
  })

  test('figures were corrected downwards or taken back', () => {
    expect(reasonFor({ spend: 4000, events: 7 })).toEqual({
      key: 'changedFewer',
      params: { stage: 'lead', spend: 1000, events: 1 },
    })
  })

  test('more money and fewer events is a correction: nothing negative is said', () => {
    expect(reasonFor({ spend: 6000, events: 5 })).toEqual({
      key: 'changedFewer',
      params: { stage: 'lead', spend: 0, events: 3 },
    })
  })

  test('a trifle less of one thing does not go with growth of the other as a negative number', () => {
    expect(reasonFor({ spend: 4999, events: 9 })).toEqual({
      key: 'changedOwn',
      params: { stage: 'lead', spend: 0, events: 1 },
    })
  })

  test('the limit moved by more than 2 %, first the one that the verdict is about', () => {
    expect(reasonFor({ limits: { boost: 600, pause: 1021 } })).toEqual({
      key: 'changedLimit',
      params: { before: 1000, now: 1021 },
    })
    expect(reasonFor({ limits: { boost: 600, pause: 1020 } })?.key).toBe('changedOthers')
    const limits = { boost: 500, pause: 900 }
    expect(reasonFor({ limits })?.params).toEqual({ before: 1000, now: 900 })
    expect(reasonFor({ limits, outcome: 'boost' })?.params).toEqual({ before: 600, now: 500 })
  })

  test('nothing of its own changed: other ads did', () => {
    expect(reasonFor({})).toEqual({ key: 'changedOthers', params: {} })
  })

  test('other ads are not blamed where the engine or the segments are others', () => {
    expect(reasonFor({ basis: '0.4.0 age usual' })?.key).toBe('changedMethod')
    expect(reasonFor({ basis: '0.4.0 age usual', spend: 7000 })?.key).toBe('changedOwn')
  })

  test('what a person has set goes before what the data brought', () => {
    const all = { spend: 9000, events: 12, limits: { boost: 300, pause: 500 } }
    expect(reasonFor({ ...all, stage: 'sale', target: 300, confidence: 0.9 })?.key).toBe('changedStage')
    expect(reasonFor({ ...all, target: 300, confidence: 0.9 })?.key).toBe('changedTarget')
    expect(reasonFor({ ...all, confidence: 0.9 })?.key).toBe('changedRule')
    expect(reasonFor(all)?.key).toBe('changedOwn')
  })
})

describe('the changes of a run', () => {
  const ad = (key: string, entry: JournalEntry): KeyedEntry => ({ ...entry, grouping: 'ad', key })

  test('are told by grouping and key; what is new or gone has none', () => {
    const before = [ad('1', BEFORE), ad('2', BEFORE), ad('gone', BEFORE), { ...ad('1', BEFORE), grouping: 'creative' }]
    const now = [ad('1', NOW), ad('2', BEFORE), ad('new', NOW), { ...ad('1', BEFORE), grouping: 'creative' }]
    const changes = changesBetween(before, now)
    expect([...changes.keys()]).toEqual([placeOf({ grouping: 'ad', key: '1' })])
  })
})
