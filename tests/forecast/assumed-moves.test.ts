import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { elasticityAt, marketMoves, riseAtTwice } from '#lib/forecast/assumed-moves'

describe('what the market does by itself', () => {
  test('a usual one: between 23 % cheaper and 30 % dearer', () => {
    const { down, up } = marketMoves('usual')
    expect(down).toBeCloseTo(0.23, 2)
    expect(up).toBeCloseTo(0.3, 2)
  })

  test('is more in a rougher one, and as much up as down in factors', () => {
    const [calm, usual, rough] = (['calm', 'usual', 'rough'] as const).map(marketMoves)
    expect(calm!.up).toBeLessThan(usual!.up)
    expect(usual!.up).toBeLessThan(rough!.up)
    for (const { down, up } of [calm!, usual!, rough!]) expect((1 - down) * (1 + up)).toBeCloseTo(1, 12)
  })
})

describe('the price of a doubled budget', () => {
  test('the usual elasticity of 0.15 makes results 11 % dearer', () => {
    expect(riseAtTwice(0.15)).toBeCloseTo(0.11, 2)
    expect(riseAtTwice(0)).toBe(0)
  })

  test('elasticity and rise are each other’s inverse', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 2, noNaN: true }), (elasticity) => {
        expect(elasticityAt(riseAtTwice(elasticity))).toBeCloseTo(elasticity, 12)
      }),
      { seed: 5 },
    )
  })
})
