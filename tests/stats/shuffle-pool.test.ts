import { expect, test } from 'vitest'
import { stratifiedNormals } from '#lib/stats/normal'
import { ShufflePool } from '#lib/stats/shuffle-pool'

const NORMALS = stratifiedNormals(2_000)

function orderOf(pool: ShufflePool, number: number): Float64Array {
  const into = new Float64Array(NORMALS.length)
  pool.fill(number, into)
  return into
}

test('every order holds the same values', () => {
  const pool = new ShufflePool(NORMALS, 10_000, 1)
  for (const number of [0, 1, 31, 32, 4_711, 9_999]) expect(orderOf(pool, number).toSorted()).toEqual(NORMALS)
})

test('an order belongs to its number and the seeds, and not to what was asked before', () => {
  const [one, other] = [new ShufflePool(NORMALS, 10_000, 7), new ShufflePool(NORMALS, 10_000, 7)]
  orderOf(one, 3)
  expect(orderOf(one, 99)).toEqual(orderOf(other, 99))
  expect(orderOf(new ShufflePool(NORMALS, 10_000, 8), 99)).not.toEqual(orderOf(one, 99))
})

test('two orders are as good as independent: their correlation is that of two shuffles', () => {
  const pool = new ShufflePool(NORMALS, 2_000, 5)
  const orders = Array.from({ length: 120 }, (_, number) => orderOf(pool, number))
  const squares = NORMALS.reduce((sum, value) => sum + value ** 2, 0)
  const correlations = orders.flatMap((one, first) =>
    orders.slice(first + 1).map((other) => one.reduce((sum, value, index) => sum + value * other[index]!, 0) / squares),
  )
  const sd = Math.sqrt(correlations.reduce((sum, value) => sum + value ** 2, 0) / correlations.length)
  expect(sd * Math.sqrt(NORMALS.length)).toBeGreaterThan(0.9)
  expect(sd * Math.sqrt(NORMALS.length)).toBeLessThan(1.1)
  expect(Math.max(...correlations.map(Math.abs)) * Math.sqrt(NORMALS.length)).toBeLessThan(5)
})

test('sums over many orders vary as those of independent values do', () => {
  for (const [count, orders] of [
    [2_000, 400],
    [1_000, 2_000],
  ] as const) {
    const values = stratifiedNormals(count)
    const ratios = [1, 2, 3, 4, 5, 6].map((seed) => {
      const pool = new ShufflePool(values, 8 * orders, seed)
      const sums = new Float64Array(count)
      const into = new Float64Array(count)
      for (let number = 0; number < orders; number++) {
        pool.fill(8 * number + 1, into)
        for (let index = 0; index < count; index++) sums[index]! += into[index]!
      }
      return sums.reduce((sum, value) => sum + value ** 2, 0) / count / orders
    })
    const mean = ratios.reduce((sum, ratio) => sum + ratio, 0) / ratios.length
    expect(mean).toBeGreaterThan(0.9)
    expect(mean).toBeLessThan(1.1)
  }
})
