/** A place in a picture to the hundredth of a unit: further digits are bytes that nobody sees. */
export function drawnAt(place: number): number {
  return Math.round(place * 100) / 100
}
