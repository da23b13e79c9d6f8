/** A value with its place among those side by side, and how many dots lie beneath it. */
export type StackedDot = { readonly value: number; readonly place: number; readonly level: number }

/** Dots on a scale from nothing to `end`, each in the place where its value falls, one above another; beyond the end in the last. */
export function stackDots(values: readonly number[], end: number, places: number): readonly StackedDot[] {
  const last = Math.max(0, Math.floor(places) - 1)
  const levels = new Map<number, number>()
  return values.map((value) => {
    const place = Math.max(0, Math.min(last, Math.floor((value / end) * places)))
    const level = levels.get(place) ?? 0
    levels.set(place, level + 1)
    return { value, place, level }
  })
}
