/** Width of a letter as a share of the size of the text, a little generous: a picture on the server cannot measure. */
const WIDTHS = { narrow: 0.32, usual: 0.58, wide: 0.72, widest: 0.96, full: 1.05 } as const

const NARROW = /[\s.,:;·'’|!il()[\]ا]/u
const WIDE = /[\p{Lu}mwмжшщюфы—…%&@]/u
const WIDEST = /[WMШЩЮЖФ@—%]/u
const FULL = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u
const WITHOUT_WIDTH = /[\p{Mn}\p{Cf}]/u

/** About how wide a text is, in the units of its size. */
export function textWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, letter) => sum + letterWidth(letter), 0) * size
}

function letterWidth(letter: string): number {
  if (WITHOUT_WIDTH.test(letter)) return 0
  if (FULL.test(letter)) return WIDTHS.full
  if (NARROW.test(letter)) return WIDTHS.narrow
  if (WIDEST.test(letter)) return WIDTHS.widest
  return WIDE.test(letter) ? WIDTHS.wide : WIDTHS.usual
}

/** A text on a few lines of a width, broken between words; what finds no room is cut and says so by `…`. */
export function fitText(text: string, size: number, width: number, mostLines: number): readonly string[] {
  const lines: string[] = []
  let rest = text.split(/\s+/).filter((word) => word !== '')
  while (rest.length > 0) {
    const isLast = lines.length === mostLines - 1
    const count = wordsThatFit(rest, size, width)
    if (isLast && count < rest.length) return [...lines, cutText(rest.join(' '), size, width)]
    const words = Math.max(1, count)
    lines.push(cutText(rest.slice(0, words).join(' '), size, width))
    rest = rest.slice(words)
  }
  return lines
}

function wordsThatFit(words: readonly string[], size: number, width: number): number {
  let count = 0
  while (count < words.length && textWidth(words.slice(0, count + 1).join(' '), size) <= width) count++
  return count
}

function cutText(text: string, size: number, width: number): string {
  if (textWidth(text, size) <= width) return text
  const letters = Array.from(text)
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters.pop()
  return `${letters.join('').trimEnd()}…`
}
