/**
 * Φ(z), the chance that a standard normal number is at most z.
 *
 * W. J. Cody, "Rational Chebyshev approximations for the error function", Mathematics of Computation 23 (1969), with
 * the coefficients of his ANORM (ACM TOMS 19, algorithm 715, 1993). Any z; relative error below 1e-15, in the left tail
 * too, down to z = −37.5, where the subnormal numbers begin; 0 from −38.6 on.
 *
 * @example normalCdf(-1.96) // 0.024997895148220428
 */
export function normalCdf(z: number): number {
  const distance = Math.abs(z)
  if (distance <= 0.66291) return 0.5 + z * ratio(CENTRE_OVER, CENTRE_UNDER, z * z)
  const tail = distance < SQRT_32 ? middleTail(distance) : farTail(distance)
  return z < 0 ? tail : 1 - tail
}

/**
 * The z with Φ(z) = p: −Infinity for 0, Infinity for 1, NaN outside of them.
 *
 * Algorithm AS 241 (PPND16) of Wichura, "The percentage points of the normal distribution", Applied Statistics 37
 * (1988). Relative error below 1e-15 for p from 1e-300 on.
 *
 * @example normalQuantile(0.975) // 1.9599639845400536
 */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) return Number.NaN
  if (p === 0) return Number.NEGATIVE_INFINITY
  if (p === 1) return Number.POSITIVE_INFINITY
  const centred = p - 0.5
  if (Math.abs(centred) <= 0.425) {
    return centred * ratio(QUANTILE_CENTRE_OVER, QUANTILE_CENTRE_UNDER, 0.180625 - centred * centred)
  }
  const r = Math.sqrt(-Math.log(centred < 0 ? p : 1 - p))
  const size =
    r <= 5
      ? ratio(QUANTILE_MIDDLE_OVER, QUANTILE_MIDDLE_UNDER, r - 1.6)
      : ratio(QUANTILE_TAIL_OVER, QUANTILE_TAIL_UNDER, r - 5)
  return centred < 0 ? -size : size
}

/**
 * The normal numbers that stand for `count` equal slices of the distribution, in rising order: Φ⁻¹((s − ½) / count) for
 * s = 1 … count. Shuffled, they make a sample whose every margin is as even as it can be.
 *
 * @example stratifiedNormals(2) // [-0.6744897501960817, 0.6744897501960817]
 */
export function stratifiedNormals(count: number): Float64Array {
  return Float64Array.from({ length: count }, (_, index) => normalQuantile((index + 0.5) / count))
}

const SQRT_32 = 5.656854249492381
const ONE_OVER_SQRT_TWO_PI = 0.3989422804014327

function middleTail(distance: number): number {
  return bell(distance) * ratio(MIDDLE_OVER, MIDDLE_UNDER, distance)
}

/** From √32 on; beyond 40 the bell is 0 in any case, and the ratio might divide infinities. */
function farTail(distance: number): number {
  if (distance > 40) return 0
  const s = 1 / (distance * distance)
  return (bell(distance) * (ONE_OVER_SQRT_TWO_PI - s * ratio(TAIL_OVER, TAIL_UNDER, s))) / distance
}

/** e^(−z² / 2), the square taken in two parts so that its rounding does not grow in the exponential. */
function bell(z: number): number {
  const rounded = Math.trunc(z * 16) / 16
  return Math.exp(-0.5 * rounded * rounded) * Math.exp(-0.5 * (z - rounded) * (z + rounded))
}

/** Two polynomials of one degree, their coefficients from the highest power down. */
function ratio(over: Float64Array, under: Float64Array, x: number): number {
  let top = over[0]!
  let bottom = under[0]!
  for (let power = 1; power < over.length; power++) {
    top = top * x + over[power]!
    bottom = bottom * x + under[power]!
  }
  return top / bottom
}

const CENTRE_OVER = Float64Array.of(
  0.06568233791820745,
  2.2352520354606837,
  161.02823106855587,
  1067.6894854603709,
  18154.98125334356,
)
const CENTRE_UNDER = Float64Array.of(1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673)

const MIDDLE_OVER = Float64Array.of(
  1.0765576773720192e-8,
  0.39894151208813466,
  8.883149794388377,
  93.50665613217785,
  597.2702763948002,
  2494.5375852903726,
  6848.190450536283,
  11602.65143764735,
  9842.714838383978,
)
const MIDDLE_UNDER = Float64Array.of(
  1,
  22.266688044328117,
  235.387901782625,
  1519.3775994075547,
  6485.558298266761,
  18615.571640885097,
  34900.95272114598,
  38912.00328609327,
  19685.429676859992,
)

const TAIL_OVER = Float64Array.of(
  0.023073441764940174,
  0.215898534057957,
  0.12740116116024736,
  0.022235277870649807,
  0.0014216191932278934,
  2.9112874951168793e-5,
)
const TAIL_UNDER = Float64Array.of(
  1,
  1.284260096144911,
  0.4682382124808651,
  0.06598813786892856,
  0.0037823963320275824,
  7.297515550839662e-5,
)

const QUANTILE_CENTRE_OVER = Float64Array.of(
  2509.0809287301227,
  33430.57558358813,
  67265.7709270087,
  45921.95393154987,
  13731.69376550946,
  1971.5909503065513,
  133.14166789178438,
  3.3871328727963665,
)
const QUANTILE_CENTRE_UNDER = Float64Array.of(
  5226.495278852546,
  28729.085735721943,
  39307.89580009271,
  21213.794301586597,
  5394.196021424751,
  687.1870074920579,
  42.31333070160091,
  1,
)

const QUANTILE_MIDDLE_OVER = Float64Array.of(
  0.0007745450142783414,
  0.022723844989269184,
  0.2417807251774506,
  1.2704582524523684,
  3.6478483247632045,
  5.769497221460691,
  4.630337846156546,
  1.4234371107496835,
)
const QUANTILE_MIDDLE_UNDER = Float64Array.of(
  1.0507500716444169e-9,
  0.0005475938084995345,
  0.015198666563616457,
  0.14810397642748008,
  0.6897673349851,
  1.6763848301838038,
  2.053191626637759,
  1,
)

const QUANTILE_TAIL_OVER = Float64Array.of(
  2.0103343992922881e-7,
  2.7115555687434876e-5,
  0.0012426609473880784,
  0.026532189526576124,
  0.29656057182850487,
  1.7848265399172913,
  5.463784911164114,
  6.657904643501103,
)
const QUANTILE_TAIL_UNDER = Float64Array.of(
  2.0442631033899397e-15,
  1.421511758316446e-7,
  1.8463183175100548e-5,
  0.0007868691311456133,
  0.014875361290850615,
  0.1369298809227358,
  0.599832206555888,
  1,
)
