import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ReferenceCampaign } from './reference-campaign.ts'
import { armsOf, compareCampaign, compareDeterministic } from './reference-campaign.ts'
import { average } from './reference-posterior.ts'

const reference = (name: string) => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')
const arms = armsOf(reference('simulated_null.csv'))
const known: ReferenceCampaign = JSON.parse(reference('end_to_end_null.json'))

test('day effects, overdispersion and mature leads are those of an independent implementation', () => {
  for (const [name, difference] of Object.entries(compareDeterministic(arms, known))) {
    expect(difference, name).toBeLessThan(1e-9)
  }
})

test('so are the costs of ads and the effects of pain points and segments', () => {
  const { shifts, sdRatios } = compareCampaign(arms, known)
  expect(Math.max(...shifts)).toBeLessThan(0.05)
  expect(Math.abs(average(sdRatios) - 1)).toBeLessThan(0.01)
  for (const ratio of sdRatios) expect(Math.abs(ratio - 1)).toBeLessThan(0.1)
})
