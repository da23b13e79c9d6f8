import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { average, comparePosterior } from './reference-posterior.ts'

test.each(['tiny_2_lead', 'sparse_1_sale'])('%s: the posterior is that of MCMC', (name) => {
  const known = JSON.parse(readFileSync(new URL(`../reference/jags_${name}.json`, import.meta.url), 'utf8'))
  const { shifts, sdRatios } = comparePosterior(known)
  expect(shifts.length).toBe(known.rows.length)
  expect(average(shifts)).toBeLessThan(0.05)
  expect(Math.max(...shifts)).toBeLessThan(0.2)
  expect(average(sdRatios)).toBeGreaterThan(0.95)
  expect(average(sdRatios)).toBeLessThan(1.05)
})
