import type { Random } from './random.ts'

/** A draw of the standard normal distribution, by Marsaglia's polar method (SIAM Review 6, 1964). */
export function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1
    const y = 2 * random() - 1
    const square = x * x + y * y
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square)
  }
}

/** A draw of the exponential distribution with the given mean, by inversion. */
export function drawExponential(random: Random, mean: number): number {
  return -mean * Math.log(openUniform(random))
}

/** A draw of the standard Gumbel distribution of maxima, by inversion. */
export function drawGumbel(random: Random): number {
  return -Math.log(-Math.log(openUniform(random)))
}

/**
 * A draw of the gamma distribution with scale 1, by Marsaglia and Tsang, "A simple method for generating gamma
 * variables", ACM TOMS 26 (2000); below shape 1 by their power of a uniform.
 */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * openUniform(random) ** (1 / shape)
  const d = shape - 1 / 3
  const c = 1 / Math.sqrt(9 * d)
  for (;;) {
    const normal = drawNormal(random)
    const v = (1 + c * normal) ** 3
    if (v <= 0) continue
    if (Math.log(openUniform(random)) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v
  }
}

/** A draw of Student's t: a normal over the root of a mean of `freedom` squared normals. */
export function drawStudentT(random: Random, freedom: number): number {
  return drawNormal(random) / Math.sqrt(drawGamma(random, freedom / 2) / (freedom / 2))
}

/** Uniform in (0, 1]: its logarithm is finite. */
function openUniform(random: Random): number {
  return 1 - random()
}
