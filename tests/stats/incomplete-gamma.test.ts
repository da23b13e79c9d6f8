import { expect, test } from 'vitest'
import { incompleteGamma } from '#lib/stats/incomplete-gamma'
import { relativeError } from './reference.ts'

/** mpmath 1.3 with 80 digits, power series: x, shape, P(shape, x), Q(shape, x). */
const REFERENCE: [number, number, number, number][] = [
  [1e-100, 0.001, 0.7947862124087356, 0.20521378759126443],
  [0.5, 0.001, 0.9994399333435292, 0.0005600666564707498],
  [3, 0.001, 0.9999869268601987, 1.3073139801213742e-5],
  [1e-6, 0.5, 0.0011283787909692363, 0.9988716212090307],
  [1, 0.5, 0.8427007929497149, 0.15729920705028513],
  [20, 0.5, 0.9999999997460371, 2.539628589470865e-10],
  [0.1, 1, 0.09516258196404043, 0.9048374180359595],
  [30, 1, 0.9999999999999064, 9.357622968840175e-14],
  [0.01, 3, 1.654216528074877e-7, 0.9999998345783472],
  [4.1, 3, 0.7761860186992143, 0.2238139813007857],
  [20, 3, 0.9999995444850495, 4.555149505589213e-7],
  [12, 11.9, 0.5499982779125185, 0.4500017220874815],
  [4, 12, 0.000915229147270063, 0.99908477085273],
  [12, 12, 0.5384026669363818, 0.4615973330636182],
  [28, 12, 0.9997708326940601, 0.00022916730593989886],
  [29, 12, 0.9998783053151673, 0.0001216946848326684],
  [25, 100, 1.229388480587474e-29, 1],
  [70, 100, 0.00043037259497989087, 0.9995696274050201],
  [100, 100, 0.5132987982791487, 0.48670120172085135],
  [150, 100, 0.9999940754596646, 5.924540335483916e-6],
  [240, 100, 1, 4.6678640198685615e-25],
  [9500, 10000, 1.862454651795155e-7, 0.9999998137545348],
  [10000, 10000, 0.5013298083399552, 0.4986701916600448],
  [10500, 10000, 0.9999995724127545, 4.2758724550596475e-7],
  [99940000, 100000000, 9.795213436473598e-10, 0.9999999990204786],
  [100000000, 100000000, 0.5000132980760141, 0.49998670192398587],
  [100060000, 100000000, 0.9999999990063015, 9.936984827342553e-10],
]

test('agrees with reference values in both tails, in every method and at its seams', () => {
  for (const [x, shape, lower, upper] of REFERENCE) {
    const tails = incompleteGamma(shape, x)
    expect(relativeError(tails.lower, lower), `P(${shape}, ${x})`).toBeLessThan(1e-13)
    expect(relativeError(tails.upper, upper), `Q(${shape}, ${x})`).toBeLessThan(shape < 0.1 ? 1e-12 : 1e-13)
  }
})

test('knows the slope of its tails', () => {
  for (const [x, shape] of [
    [0.2, 0.5],
    [3, 4],
    [20, 12],
    [5, 40],
    [950, 1000],
    [99_990_000, 1e8],
  ] as const) {
    const step = 1e-3 / Math.sqrt(Math.max(1, shape))
    const rise = incompleteGamma(shape, x * Math.exp(step)).lower - incompleteGamma(shape, x * Math.exp(-step)).lower
    expect(relativeError(incompleteGamma(shape, x).logDensity, rise / (2 * step))).toBeLessThan(1e-4)
  }
})
