import { expect, test } from 'vitest'
import { describeLeads } from '#lib/metrics/describe-leads'
import { leadsOf } from '../import/leads/leads-of.ts'

const CRM =
  'lead_id,created_at,stage\n1,2026-09-07,Дорого\n2,2026-09-07,дорого \n3,2026-09-08,Дорого\n4,2026-09-08,New\n'

test('the spellings of a stage are one stage, in the words that most leads have', async () => {
  const { leads, survey } = await leadsOf(CRM)
  const counted = [
    ['Дорого', 3],
    ['New', 1],
  ]
  expect(survey.leads?.stages.map(({ stage, count }) => [stage, count])).toEqual(counted)
  const described = describeLeads(leads, [], [])
  expect(described.stages.map(({ stage, count }) => [stage, count])).toEqual(counted)
})

test('what is said of one spelling of a stage is said of all', async () => {
  const { leads } = await leadsOf(CRM)
  const said = { platform: 'generic_crm', pipeline: '', stage: 'ДОРОГО', outcome: 'lost' as const }
  expect(describeLeads(leads, [], [said]).stages.map(({ stage, stated }) => [stage, stated])).toEqual([
    ['Дорого', 'lost'],
    ['New', null],
  ])
})
