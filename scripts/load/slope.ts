/** How much a second value grows for each one of the first, by least squares; 0 where there are too few. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(points.map(([own]) => own)), mean(points.map(([, own]) => own))]
  const spread = points.reduce((sum, [own]) => sum + (own - x) ** 2, 0)
  return spread === 0 ? 0 : points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / spread
}
