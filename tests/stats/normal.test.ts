import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normalCdf, normalQuantile, stratifiedNormals } from '#lib/stats/normal'
import { expectAgreement, relativeError } from './reference.ts'

/** mpmath 1.3 with 60 digits: z, erfc(-z / sqrt 2) / 2. */
const CHANCES = [
  [-37.5, 4.605353009581955e-308],
  [-30, 4.906713927148187e-198],
  [-20, 2.7536241186062337e-89],
  [-10, 7.619853024160525e-24],
  [-8, 6.220960574271784e-16],
  [-5.7, 5.990371401063528e-9],
  [-5.6, 1.071759025831093e-8],
  [-5, 2.866515718791939e-7],
  [-3, 0.0013498980316300946],
  [-1.96, 0.024997895148220435],
  [-1, 0.15865525393145705],
  [-0.67, 0.2514288950953101],
  [-0.66, 0.25462691467133614],
  [-0.1, 0.460172162722971],
  [-1e-10, 0.49999999996010575],
  [0, 0.5],
  [0.3, 0.6179114221889527],
  [0.7, 0.758036347776927],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [3, 0.9986501019683699],
  [6, 0.9999999990134123],
  [8.2, 0.9999999999999999],
]

/** mpmath 1.3 with 60 digits: p, the root of the same function by Newton's method. */
const QUANTILES = [
  [1e-300, -37.0470962993612],
  [1e-200, -30.20559417957964],
  [1e-100, -21.273453560965326],
  [1e-50, -14.933337534788489],
  [1e-20, -9.262340089798407],
  [1e-12, -7.034483825301132],
  [1e-11, -6.706023155495136],
  [1e-6, -4.753424308822899],
  [0.001, -3.0902323061678136],
  [0.025, -1.9599639845400543],
  [0.0749, -1.4402382675279637],
  [0.0751, -1.43882539275254],
  [0.1, -1.2815515655446004],
  [0.25, -0.6744897501960817],
  [0.49, -0.025068908258711057],
  [0.5, 0],
  [0.51, 0.025068908258711057],
  [0.75, 0.6744897501960817],
  [0.925, 1.4395314709384561],
  [0.926, 1.4466320671589787],
  [0.975, 1.9599639845400538],
  [0.999, 3.090232306167813],
  [0.999999, 4.753424308817087],
  [0.999999999999, 7.0344869100478356],
]

describe('normalCdf', () => {
  test('agrees with reference values to 1e-15, to the end of the left tail', () => {
    expectAgreement(normalCdf, CHANCES, 1e-15)
  })

  test('has symmetric tails', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (z) => {
        expect(Math.abs(normalCdf(z) - (1 - normalCdf(-z)))).toBeLessThanOrEqual(Number.EPSILON)
      }),
    )
  })

  test('rises, over its seams too', () => {
    for (let z = -37; z <= 5; z += 1 / 128) expect(normalCdf(z)).toBeGreaterThan(normalCdf(z - 1 / 128))
    for (const seam of [-5.656854249492381, -0.66291, 0, 0.66291, 5.656854249492381]) {
      expect(normalCdf(seam + 1e-6)).toBeGreaterThan(normalCdf(seam - 1e-6))
    }
  })

  test('ends in 0 and 1', () => {
    expect([-Infinity, -1e200, -41, 41, 1e200, Infinity].map(normalCdf)).toEqual([0, 0, 0, 1, 1, 1])
    expect(normalCdf(Number.NaN)).toBeNaN()
  })
})

describe('normalQuantile', () => {
  test('agrees with reference values to 1e-15, down to 1e-300', () => {
    expectAgreement(normalQuantile, QUANTILES, 1e-15)
  })

  test('undoes the cdf', () => {
    fc.assert(
      fc.property(fc.double({ min: -37, max: 2, noNaN: true }), (z) => {
        expect(Math.abs(normalQuantile(normalCdf(z)) - z)).toBeLessThan(4e-15 * Math.max(1, Math.abs(z)))
      }),
    )
  })

  test('is odd about one half', () => {
    for (const p of [0.0009765625, 0.0625, 0.125, 0.25, 0.4375]) {
      expect(normalQuantile(1 - p)).toBe(-normalQuantile(p))
    }
  })

  test('is infinite at 0 and 1, and nothing outside of them', () => {
    expect([0, 1].map(normalQuantile)).toEqual([-Infinity, Infinity])
    expect([-1e-300, 1 + Number.EPSILON, Number.NaN].map(normalQuantile)).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })
})

describe('stratifiedNormals', () => {
  test('are the middles of equal slices, in order', () => {
    const normals = stratifiedNormals(5)
    expect([...normals]).toEqual([0.1, 0.3, 0.5, 0.7, 0.9].map((p) => expect.closeTo(normalQuantile(p), 14)))
  })

  test('have mean 0 and nearly variance 1', () => {
    const normals = stratifiedNormals(2000)
    const sum = normals.reduce((total, z) => total + z, 0)
    const squares = normals.reduce((total, z) => total + z * z, 0)
    expect(Math.abs(sum)).toBeLessThan(1e-10)
    // NumPy 2 with SciPy 1.17: mean(ndtri((arange(2000) + .5) / 2000) ** 2).
    expect(relativeError(squares / 2000, 0.999346388535728)).toBeLessThan(1e-12)
  })
})
