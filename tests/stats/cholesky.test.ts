import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  choleskyInPlace,
  invertCholesky,
  logDeterminant,
  solveCholesky,
  solveLower,
  solveLowerTransposed,
} from '#lib/stats/cholesky'

/** B B′ + I for any B: symmetric, its least eigenvalue at least 1, its greatest at most 145. */
const matrix = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((b) => ({
      size,
      matrix: tabulate(
        size,
        (row, column) => dot(size, (k) => b[row * size + k]! * b[column * size + k]!) + +(row === column),
      ),
    })),
)

describe('choleskyInPlace', () => {
  test('factors a matrix with a known factor', () => {
    const values = Float64Array.of(4, 12, -16, 12, 37, -43, -16, -43, 98)
    expect(choleskyInPlace(values, 3)).toBe(true)
    expect(values).toEqual(Float64Array.of(2, 12, -16, 6, 1, -43, -8, 5, 3))
  })

  test('gives L with L L′ = A', () => {
    fc.assert(
      fc.property(matrix, ({ size, matrix }) => {
        const lower = lowerOf(factorOf(matrix, size), size)
        const product = tabulate(size, (row, column) =>
          dot(size, (k) => lower[row * size + k]! * lower[column * size + k]!),
        )
        expectClose(product, matrix)
      }),
    )
  })

  test('reads and writes nothing above the diagonal', () => {
    const values = Float64Array.of(4, Number.NaN, 2, 5)
    expect(choleskyInPlace(values, 2)).toBe(true)
    expect(values).toEqual(Float64Array.of(2, Number.NaN, 1, 2))
  })

  test('refuses what is not positive definite', () => {
    expect(choleskyInPlace(Float64Array.of(1, 2, 2, 1), 2)).toBe(false)
    expect(choleskyInPlace(Float64Array.of(1, 1, 1, 1), 2)).toBe(false)
    expect(choleskyInPlace(Float64Array.of(0), 1)).toBe(false)
    expect(choleskyInPlace(Float64Array.of(-1), 1)).toBe(false)
    expect(choleskyInPlace(Float64Array.of(Number.NaN), 1)).toBe(false)
    expect(choleskyInPlace(Float64Array.of(Infinity), 1)).toBe(false)
  })
})

test('solveCholesky solves A x = b', () => {
  fc.assert(
    fc.property(matrix, ({ size, matrix }) => {
      const solution = Float64Array.from({ length: size }, (_, index) => Math.cos(3 * index))
      const vector = times(matrix, size, solution)
      solveCholesky(factorOf(matrix, size), size, vector)
      expectClose(vector, solution)
    }),
  )
})

test('solveLower and solveLowerTransposed undo L x and L′ x', () => {
  fc.assert(
    fc.property(matrix, ({ size, matrix }) => {
      const factor = factorOf(matrix, size)
      const lower = lowerOf(factor, size)
      const transposed = tabulate(size, (row, column) => lower[column * size + row]!)
      const solution = Float64Array.from({ length: size }, (_, index) => Math.cos(3 * index))
      const once = times(lower, size, solution)
      solveLower(factor, size, once)
      expectClose(once, solution)
      const again = times(transposed, size, solution)
      solveLowerTransposed(factor, size, again)
      expectClose(again, solution)
    }),
  )
})

test('invertCholesky gives both triangles of A⁻¹, whatever the array held', () => {
  fc.assert(
    fc.property(matrix, ({ size, matrix }) => {
      const inverse = new Float64Array(size * size).fill(Number.NaN)
      invertCholesky(factorOf(matrix, size), size, inverse)
      const product = tabulate(size, (row, column) =>
        dot(size, (k) => matrix[row * size + k]! * inverse[k * size + column]!),
      )
      const identity = tabulate(size, (row, column) => +(row === column))
      expectClose(product, identity)
      expect(tabulate(size, (row, column) => inverse[column * size + row]!)).toEqual(inverse)
    }),
  )
})

describe('logDeterminant', () => {
  test('is that of the matrix factored', () => {
    // 4 · 5 − 2 · 2
    expect(logDeterminant(factorOf(Float64Array.of(4, 2, 2, 5), 2), 2)).toBeCloseTo(Math.log(16), 14)
  })

  test('grows by size · ln 4 when the matrix is taken four times', () => {
    fc.assert(
      fc.property(matrix, ({ size, matrix }) => {
        const larger = logDeterminant(
          factorOf(
            matrix.map((x) => 4 * x),
            size,
          ),
          size,
        )
        expect(larger - logDeterminant(factorOf(matrix, size), size)).toBeCloseTo(size * Math.log(4), 11)
      }),
    )
  })

  test('does not overflow', () => {
    const factor = tabulate(100, (row, column) => (row === column ? 1e200 : 0))
    expect(logDeterminant(factor, 100)).toBeCloseTo(200 * Math.log(1e200), 8)
  })
})

function factorOf(matrix: Float64Array, size: number): Float64Array {
  const factor = matrix.slice()
  expect(choleskyInPlace(factor, size)).toBe(true)
  return factor
}

function lowerOf(factor: Float64Array, size: number): Float64Array {
  return tabulate(size, (row, column) => (column <= row ? factor[row * size + column]! : 0))
}

function times(matrix: Float64Array, size: number, vector: Float64Array): Float64Array {
  return Float64Array.from({ length: size }, (_, row) => dot(size, (k) => matrix[row * size + k]! * vector[k]!))
}

function tabulate(size: number, value: (row: number, column: number) => number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, index) => value(Math.floor(index / size), index % size))
}

function dot(size: number, term: (k: number) => number): number {
  let sum = 0
  for (let k = 0; k < size; k++) sum += term(k)
  return sum
}

function expectClose(actual: Float64Array, expected: Float64Array): void {
  actual.forEach((value, index) => {
    expect(Math.abs(value - expected[index]!)).toBeLessThan(1e-11)
  })
}
