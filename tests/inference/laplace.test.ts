import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ReferenceData, ReferenceFit } from './reference-fit.ts'
import { compareFit, parseRows } from './reference-fit.ts'

const reference = (name: string) => readFileSync(new URL(`../reference/${name}`, import.meta.url), 'utf8')

test.each(['sim_clicks_per_spend', 'sim_leads_per_click'])('%s is fitted as by glmmTMB, to a millionth', (name) => {
  const known: ReferenceData & { fixed: readonly ReferenceFit[] } = JSON.parse(reference(`${name}.json`))
  const rows = parseRows(reference(`${name}.csv`))
  expect(known.fixed.length).toBeGreaterThan(0)
  for (const fit of known.fixed) {
    const differences = compareFit(known, rows, fit)
    expect(Math.abs(differences.logLikelihood)).toBeLessThan(1e-6)
    expect(differences.mode).toBeLessThan(1e-6)
    expect(differences.sd).toBeLessThan(1e-6)
  }
})
