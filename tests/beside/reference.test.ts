import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { armsOf, compareCampaign, compareDeterministic } from '../inference/reference-campaign.ts'
import type { ReferenceFit } from '../inference/reference-fit.ts'
import { compareFit, parseRows } from '../inference/reference-fit.ts'
import { average, comparePosterior } from '../inference/reference-posterior.ts'
import { HAS_SHARED, ONLY_BESIDE, sharedFile } from './shared.ts'

const REFERENCE = new URL('../../../shared/reference/', import.meta.url)
const text = (name: string) => readFileSync(new URL(name, REFERENCE), 'utf8')
const FITS = ['sim_clicks_per_spend', 'sim_leads_per_click', 'kag_clicks_per_impression', 'kag_approved_per_click']
const NEGATIVE_BINOMIAL = [...FITS, 'cbpp_nb', 'grouseticks_nb']
const POISSON = ['cbpp_poisson', 'grouseticks_poisson']
const MCMC = ['sparse_1_lead', 'sparse_1_sale', 'rich_2_lead', 'tiny_2_lead', 'null_3_click']
const CAMPAIGNS = ['public_1_sparse', 'public_2_confounded', 'public_3_null']

const beside = test.runIf(HAS_SHARED && existsSync(REFERENCE))

beside.each(NEGATIVE_BINOMIAL)(`%s is fitted as by glmmTMB${ONLY_BESIDE}`, (name) => {
  for (const differences of fits(name)) {
    expect(Math.abs(differences.logLikelihood)).toBeLessThan(1e-6)
    expect(differences.mode).toBeLessThan(1e-6)
    expect(differences.sd).toBeLessThan(1e-6)
  }
})

beside.each(POISSON)(`%s: so nearly is the limit without a residual of its own${ONLY_BESIDE}`, (name) => {
  for (const differences of fits(name)) {
    expect(Math.abs(differences.logLikelihood)).toBeLessThan(1e-5)
    expect(differences.mode).toBeLessThan(1e-6)
    expect(differences.sd).toBeLessThan(1e-6)
  }
})

beside.each(MCMC)(`%s: the posterior is that of MCMC${ONLY_BESIDE}`, (name) => {
  const { shifts, sdRatios } = comparePosterior(JSON.parse(text(`jags/${name}.json`)))
  expect(average(shifts)).toBeLessThan(0.05)
  expect(Math.max(...shifts)).toBeLessThan(0.2)
  expect(Math.abs(average(sdRatios) - 1)).toBeLessThan(0.05)
})

beside.each(CAMPAIGNS)(`%s: the whole way agrees with an independent implementation${ONLY_BESIDE}`, (name) => {
  const arms = armsOf(sharedFile(`sim/${name}.csv`).toString())
  const known = JSON.parse(text(`end_to_end/${name}.json`))
  for (const [what, difference] of Object.entries(compareDeterministic(arms, known))) {
    expect(difference, what).toBeLessThan(1e-9)
  }
  const { shifts, sdRatios } = compareCampaign(arms, known)
  expect(Math.max(...shifts)).toBeLessThan(0.05)
  expect(Math.abs(average(sdRatios) - 1)).toBeLessThan(0.05)
})

function fits(name: string) {
  const known = JSON.parse(text(`${name}.json`))
  const rows = parseRows(text(`${name}.csv`))
  return (known.fixed as ReferenceFit[]).filter(({ REML }) => REML).map((fit) => compareFit(known, rows, fit))
}
