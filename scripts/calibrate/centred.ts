/** Numbers less their mean. */
export function centred(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => value - mean)
}

/** The same draw by draw, over several numbers that were drawn together. */
export function centredDraws(draws: readonly Float64Array[]): Float64Array[] {
  const mean = new Float64Array(draws[0]?.length ?? 0).map(
    (_, draw) => draws.reduce((sum, values) => sum + (values[draw] ?? Number.NaN), 0) / draws.length,
  )
  return draws.map((values) => values.map((value, draw) => value - (mean[draw] ?? Number.NaN)))
}
