/** What `readPlainNumber` says of a cell that takes a closer look. */
export const NOT_PLAIN = -1

/**
 * The number between two places of a text, where it is at most 15 digits, with a point before one, two or at least four
 * of them if `decimal` is a point: three might be a group of thousands. NaN of an empty cell, else `NOT_PLAIN`.
 */
export function readPlainNumber(text: string, start: number, end: number, decimal: '.' | ','): number {
  if (start === end) return Number.NaN
  if (end - start > MOST_LETTERS) return NOT_PLAIN
  let digits = 0
  let point = -1
  for (let at = start; at < end; at++) {
    const letter = text.charCodeAt(at)
    if (letter >= ZERO && letter <= NINE) digits = digits * 10 + letter - ZERO
    else if (letter === POINT && point === -1 && at > start && decimal === '.') point = at
    else return NOT_PLAIN
  }
  if (point === -1) return digits
  const places = end - point - 1
  return places === 0 || places === 3 ? NOT_PLAIN : digits / (TENS[places] as number)
}

const [ZERO, NINE, POINT] = [48, 57, 46]
/** So many digits and powers of ten are exact in a double, so that their quotient is the nearest one to the text. */
const MOST_LETTERS = 15
const TENS = Array.from({ length: MOST_LETTERS }, (_, power) => 10 ** power)
