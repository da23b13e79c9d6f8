const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The beginning of a text, of at most so many code points, that cuts no letter from its marks. */
export function beginningOf(text: string, most: number): string {
  if (text.length <= most) return text
  let [points, end] = [0, 0]
  for (const { segment, index } of LETTERS.segment(text)) {
    points += [...segment].length
    if (points > most) break
    end = index + segment.length
  }
  return end > 0 ? text.slice(0, end) : [...text.slice(0, 2 * most)].slice(0, most).join('')
}
