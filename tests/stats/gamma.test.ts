import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gammaCdf, gammaFromNormal, gammaQuantile, gammasFromNormals } from '#lib/stats/gamma'
import { normalCdf, normalQuantile, stratifiedNormals } from '#lib/stats/normal'
import { expectAgreement, relativeError } from './reference.ts'

/** mpmath 1.3 with 80 digits: p, shape, x with P(shape, x) = p by Newton's method on the power series. */
const QUANTILES = [
  [0.9, 0.001, 9.821659644066881e-47],
  [0.9999, 0.001, 1.5010281472784424],
  [0.999999999999, 0.001, 17.795747396040134],
  [1e-12, 0.05, 5.8446320572866764e-241],
  [1e-6, 0.05, 5.844632057286584e-121],
  [0.01, 0.05, 5.844632057286532e-41],
  [0.5, 0.05, 5.573878440746248e-7],
  [0.9, 0.05, 0.07631711390918851],
  [0.9999, 0.05, 4.624100822100499],
  [0.999999999999, 0.05, 21.69768048076263],
  [1e-12, 0.5, 7.853981633974483e-25],
  [1e-6, 0.5, 7.853981633978594e-13],
  [0.01, 0.5, 7.854392895485099e-5],
  [0.5, 0.5, 0.2274682115597864],
  [0.9, 0.5, 1.3527717270477075],
  [0.9999, 0.5, 7.568352613311802],
  [0.999999999999, 0.5, 25.422085666224586],
  [1e-12, 1, 1.0000000000005e-12],
  [1e-6, 1, 1.0000005000003334e-6],
  [0.01, 1, 0.010050335853501442],
  [0.5, 1, Math.LN2],
  [0.9, 1, Math.LN10],
  [0.9999, 1, 9.210340371976294],
  [0.999999999999, 1, 27.63104323789336],
  [1e-12, 1.99, 1.3155617472253243e-6],
  [1e-6, 1.99, 0.0013626500453030777],
  [0.01, 1.99, 0.1463393479841767],
  [0.5, 1.99, 1.6684144182291567],
  [0.9, 1.99, 3.8748384399717817],
  [0.9999, 1.99, 11.733283900891433],
  [0.999999999999, 1.99, 31.06842730132948],
  [1e-12, 2, 1.4142142290401938e-6],
  [1e-6, 2, 0.001414880661479343],
  [0.01, 2, 0.14855474025326595],
  [0.5, 2, 1.6783469900166605],
  [0.9, 2, 3.8897201698674295],
  [0.9999, 2, 11.756371222495538],
  [0.999999999999, 2, 31.099896029053795],
  [1e-12, 5, 0.0103893448525018],
  [1e-6, 5, 0.16906300162147725],
  [0.01, 5, 1.279106080093603],
  [0.5, 5, 4.670908882795984],
  [0.9, 5, 7.9935895860526305],
  [0.9999, 5, 17.782006970976195],
  [0.999999999999, 5, 39.2358478401201],
  [1e-12, 11.99, 0.550281608924166],
  [1e-6, 11.99, 1.93642920846348],
  [0.01, 11.99, 5.421539416642084],
  [0.5, 11.99, 11.65836461024105],
  [0.9, 11.99, 16.58624873468447],
  [0.9999, 11.99, 29.291156672281172],
  [0.999999999999, 11.99, 54.26706339220669],
  [1e-12, 12, 0.5517805131624026],
  [1e-6, 12, 1.9399860087734906],
  [0.01, 12, 5.42818073776614],
  [0.5, 12, 11.668363153044766],
  [0.9, 12, 16.59812214431409],
  [0.9999, 12, 29.306484874151025],
  [0.999999999999, 12, 54.28669561959566],
  [1e-12, 50, 15.04208379308092],
  [1e-6, 50, 23.25066535794659],
  [0.01, 50, 35.0324474626999],
  [0.5, 50, 49.66706461799423],
  [0.9, 50, 59.24900190553105],
  [0.9999, 50, 80.65932847952398],
  [0.999999999999, 50, 116.90532168255424],
  [1e-12, 1000, 793.4392266170769],
  [1e-6, 1000, 856.8146512793919],
  [0.01, 1000, 927.9081597966425],
  [0.5, 1000, 999.6666864269652],
  [0.9, 1000, 1040.73430801369],
  [0.9999, 1000, 1121.9041774983384],
  [0.999999999999, 1000, 1238.8645816054106],
  [1e-12, 1000000, 992981.6691846466],
  [1e-6, 1000000, 995253.7719775001],
  [0.01, 1000000, 997675.1228599253],
  [0.5, 1000000, 999999.6666666864],
  [0.9, 1000000, 1001281.7654996209],
  [0.9999, 1000000, 1003723.294218213],
  [0.999999999999, 1000000, 1007050.656537417],
  [1e-12, 100000000, 99929671.32223764],
  [1e-6, 100000000, 99952472.95505339],
  [0.01, 100000000, 99976737.99190132],
  [0.5, 100000000, 99999999.66666667],
  [0.9, 100000000, 100012815.72976118],
  [0.9999, 100000000, 100037194.44195299],
  [0.999999999999, 100000000, 100070361.0312659],
]

const shape = fc.double({ min: Math.log(1e-3), max: Math.log(1e8), noNaN: true }).map(Math.exp)
const chance = fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true })

describe('gammaCdf', () => {
  test('agrees with reference values to 1e-11, where a chance near 1 leaves that much', () => {
    expectAgreement(
      (p, a, x) => gammaCdf(x!, a!) / p!,
      QUANTILES.map((row) => [...row, 1]),
      1e-11,
    )
  })

  test('is the exponential distribution at shape 1', () => {
    for (const x of [1e-12, 0.3, 1, 2.7, 40]) expect(relativeError(gammaCdf(x, 1), -Math.expm1(-x))).toBeLessThan(1e-14)
  })

  test('is the square of a normal number at shape one half', () => {
    for (const z of [0.01, 0.5, 1, 2, 5]) {
      expect(relativeError(gammaCdf((z * z) / 2, 0.5), 1 - 2 * normalCdf(-z))).toBeLessThan(2e-14)
    }
  })

  test('keeps the recurrence P(a + 1, x) = P(a, x) − xᵃ e⁻ˣ / Γ(a + 1), over the seam at shape 12 too', () => {
    let factorial = 1
    for (let a = 1; a <= 20; a++) {
      factorial *= a
      for (const x of [0.5 * a, a, 1.5 * a, 3 * a]) {
        const step = (x ** a * Math.exp(-x)) / factorial
        expect(Math.abs(gammaCdf(x, a) - gammaCdf(x, a + 1) - step)).toBeLessThan(1e-14)
      }
    }
  })

  test('is 0 up to 0 and 1 at infinity', () => {
    expect([-1, 0, Infinity].map((x) => gammaCdf(x, 3))).toEqual([0, 0, 1])
  })
})

describe('gammaQuantile', () => {
  test('agrees with reference values to 1e-12, for shapes from 1e-3 to 1e8', () => {
    expectAgreement(gammaQuantile, QUANTILES, 1e-12)
  })

  test('undoes the cdf', () => {
    fc.assert(
      fc.property(chance, shape, (p, a) => {
        const x = gammaQuantile(p, a)
        if (x > 1e-290) expect(relativeError(gammaCdf(x, a), p)).toBeLessThan(1e-10)
      }),
      { numRuns: 500 },
    )
  })

  test('rises with the chance', () => {
    fc.assert(
      fc.property(chance, chance, shape, (one, other, a) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)]
        expect(gammaQuantile(low, a)).toBeLessThanOrEqual(gammaQuantile(high, a) * (1 + 1e-12))
      }),
    )
  })

  test('ends in 0 and infinity, and is nothing for what is no chance', () => {
    expect([0, 1, -0.1, 1.1, Number.NaN].map((p) => gammaQuantile(p, 3))).toEqual([
      0,
      Infinity,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
  })

  test('is 0 where the number is too small to write', () => {
    expect(gammaQuantile(0.3, 1e-3)).toBe(0)
  })
})

describe('gammaFromNormal', () => {
  test('is off by no more than its documented chance', () => {
    const bounds: [number, number][] = [
      [2, 0.0033],
      [5, 0.0013],
      [10, 0.0007],
      [100, 0.00006],
    ]
    for (const [a, bound] of bounds) {
      for (let z = -6; z <= 6; z += 0.05) {
        expect(Math.abs(gammaCdf(gammaFromNormal(z, a), a) - normalCdf(z))).toBeLessThan(bound)
      }
    }
  })

  test('is exact below shape 2, in the far tails too', () => {
    for (const a of [0.01, 0.5, 1, 1.99]) {
      for (const z of [-7, -2, 0, 1]) {
        expect(relativeError(gammaFromNormal(z, a), gammaQuantile(normalCdf(z), a))).toBeLessThan(1e-12)
      }
    }
    // At shape 1, x = −ln Q with Q = Φ(−z).
    for (const z of [-30, -3, 0, 3, 30]) {
      const exponential = z < 0 ? -Math.log1p(-normalCdf(z)) : -Math.log(normalCdf(-z))
      expect(relativeError(gammaFromNormal(z, 1), exponential)).toBeLessThan(1e-13)
    }
  })

  test('rises with the score and stays a positive number, however far out', () => {
    for (const a of [1e-3, 0.1, 1, 1.999, 2, 2.5, 4, 10, 50, 1e3, 1e8]) {
      let last = 0
      for (let z = -37; z <= 37; z += 0.25) {
        const x = gammaFromNormal(z, a)
        expect(x).toBeGreaterThanOrEqual(last)
        if (a >= 2) expect(x).toBeGreaterThan(0)
        expect(x).toBeLessThan(Infinity)
        last = x
      }
    }
  })

  test('has the mean and variance of the distribution over equal slices', () => {
    for (const a of [0.3, 1, 2, 7, 300]) {
      const draws = Array.from({ length: 4000 }, (_, index) => gammaFromNormal(normalQuantile((index + 0.5) / 4000), a))
      const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length
      const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length
      expect(relativeError(mean, a)).toBeLessThan(0.002)
      expect(relativeError(variance, a)).toBeLessThan(0.02)
    }
  })
})

test('many gamma numbers at once are those made one by one', () => {
  const normals = stratifiedNormals(500)
  const shapes = Float64Array.of(0.3, 2, 7, 400)
  const shapeOf = Int32Array.from(normals, (_, index) => index % shapes.length)
  const into = new Float64Array(normals.length)
  gammasFromNormals(normals, shapeOf, shapes, 0.5, into)
  for (const [index, value] of into.entries()) {
    expect(relativeError(value, gammaFromNormal(normals[index]!, shapes[shapeOf[index]!]! + 0.5))).toBeLessThan(1e-12)
  }
})
