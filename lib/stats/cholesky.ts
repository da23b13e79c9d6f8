/*
 * Small dense symmetric positive definite matrices A = L L′, stored row by row in flat arrays of size × size numbers.
 * Of a factor only the lower triangle L is read; what stands above its diagonal is left as it was. Nothing allocates.
 * Golub and Van Loan, Matrix Computations, 4th edition, sections 3.1 and 4.2. Backward stable: the computed L is the
 * exact factor of a matrix that differs from A by some size × 1e-16 of its entries.
 */

/**
 * Puts the factor L in place of the lower triangle of A, the only one it reads. False where A is not positive definite
 * (or not finite); the array is then half done and of no use.
 *
 * @example choleskyInPlace(Float64Array.of(4, 2, 2, 5), 2) // true; the array is [2, 2, 1, 2], L = [2 0; 1 2]
 */
export function choleskyInPlace(matrix: Float64Array, size: number): boolean {
  for (let row = 0; row < size; row++) {
    const start = row * size
    for (let column = 0; column < row; column++) {
      const other = column * size
      const rest = matrix[start + column]! - product(matrix, start, matrix, other, column)
      matrix[start + column] = rest / matrix[other + column]!
    }
    const pivot = matrix[start + row]! - product(matrix, start, matrix, start, row)
    if (!(pivot > 0 && pivot < Number.POSITIVE_INFINITY)) return false
    matrix[start + row] = Math.sqrt(pivot)
  }
  return true
}

/**
 * Solves A x = b: `vector` holds b and then x.
 *
 * @example solveCholesky(Float64Array.of(2, 2, 1, 2), 2, vector) // vector [8, 9] becomes [1.375, 1.25]
 */
export function solveCholesky(factor: Float64Array, size: number, vector: Float64Array): void {
  solveLower(factor, size, vector)
  solveLowerTransposed(factor, size, vector)
}

/**
 * Solves L x = b by substitution from the first row on: `vector` holds b and then x.
 *
 * @example solveLower(Float64Array.of(2, 0, 1, 2), 2, vector) // vector [2, 5] becomes [1, 2]
 */
export function solveLower(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const start = row * size
    vector[row] = (vector[row]! - product(factor, start, vector, 0, row)) / factor[start + row]!
  }
}

/**
 * Solves L′ x = b by substitution from the last row on: `vector` holds b and then x. With b standard normal, x has the
 * covariance A⁻¹.
 *
 * @example solveLowerTransposed(Float64Array.of(2, 0, 1, 2), 2, vector) // vector [4, 4] becomes [1, 2]
 */
export function solveLowerTransposed(factor: Float64Array, size: number, vector: Float64Array): void {
  for (let row = size - 1; row >= 0; row--) {
    const start = row * size
    const solved = vector[row]! / factor[start + row]!
    vector[row] = solved
    for (let k = 0; k < row; k++) vector[k]! -= solved * factor[start + k]!
  }
}

/**
 * Writes all of A⁻¹, both triangles, into another array of the same size: L⁻¹ first, then A⁻¹ = L⁻¹′ L⁻¹ over it.
 *
 * @example invertCholesky(Float64Array.of(2, 0, 1, 2), 2, into) // into [0.3125, -0.125, -0.125, 0.25]
 */
export function invertCholesky(factor: Float64Array, size: number, into: Float64Array): void {
  invertLower(factor, size, into)
  for (let row = 0; row < size; row++) {
    const start = row * size
    const diagonal = into[start + row]!
    for (let column = 0; column <= row; column++) into[start + column]! *= diagonal
    for (let below = row + 1; below < size; below++) addRow(into, start, into[below * size + row]!, below * size, row)
    for (let column = 0; column < row; column++) into[column * size + row] = into[start + column]!
  }
}

/**
 * ln det A = 2 Σ ln Lᵢᵢ, of the matrix that was factored.
 *
 * @example logDeterminant(Float64Array.of(2, 0, 1, 2), 2) // ln 16 = 2.772588722239781
 */
export function logDeterminant(factor: Float64Array, size: number): number {
  let sum = 0
  for (let row = 0; row < size; row++) sum += Math.log(factor[row * size + row]!)
  return 2 * sum
}

/** L⁻¹ into the lower triangle of `into`, row by row from L L⁻¹ = I. */
function invertLower(factor: Float64Array, size: number, into: Float64Array): void {
  for (let row = 0; row < size; row++) {
    const start = row * size
    const inverse = 1 / factor[start + row]!
    into.fill(0, start, start + row)
    for (let above = 0; above < row; above++) addRow(into, start, factor[start + above]!, above * size, above)
    for (let column = 0; column < row; column++) into[start + column]! *= -inverse
    into[start + row] = inverse
  }
}

/** Adds `times` the row that starts at `source` to the one at `target`, up to and with column `last`. */
function addRow(matrix: Float64Array, target: number, times: number, source: number, last: number): void {
  for (let column = 0; column <= last; column++) matrix[target + column]! += times * matrix[source + column]!
}

/** Σ aᵢ bᵢ over `length` numbers from each start, in two sums that the processor carries side by side. */
function product(a: Float64Array, startA: number, b: Float64Array, startB: number, length: number): number {
  let even = 0
  let odd = 0
  let k = 0
  for (; k + 1 < length; k += 2) {
    even += a[startA + k]! * b[startB + k]!
    odd += a[startA + k + 1]! * b[startB + k + 1]!
  }
  return k < length ? even + odd + a[startA + k]! * b[startB + k]! : even + odd
}
