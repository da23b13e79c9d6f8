/** The first primes. Beyond ten dimensions unscrambled points run in step in the bases of neighbours. */
const BASES = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29]

/**
 * A point of the Halton sequence: coordinate j is the radical inverse of the index in the j-th prime, unscrambled, in
 * (0, 1). Halton, "On the efficiency of certain quasi-random sequences of points", Numerische Mathematik 2 (1960).
 *
 * The index counts from 1 and is a whole number below 2⁵³, the dimension is 1 to 10; each coordinate is within 1e-15
 * of the exact fraction.
 *
 * @example haltonPoint(3, 2) // [0.75, 0.1111111111111111]
 */
export function haltonPoint(index: number, dimension: number): number[] {
  if (dimension > BASES.length) throw new RangeError(`Halton points have at most ${BASES.length} dimensions`)
  return BASES.slice(0, dimension).map((base) => radicalInverse(index, base))
}

/** The digits of the index mirrored at the point: 6 = 110₂ becomes 0.011₂ = 0.375. */
function radicalInverse(index: number, base: number): number {
  let mirrored = 0
  let place = 1
  for (let rest = index; rest > 0; rest = Math.floor(rest / base)) {
    mirrored = mirrored * base + (rest % base)
    place *= base
  }
  return mirrored / place
}
