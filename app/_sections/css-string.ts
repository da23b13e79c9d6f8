/** A text as a string of CSS in which nothing can end it: all but plain letters and digits are escaped. */
export function cssString(text: string): string {
  const escaped = text.replaceAll(/[^A-Za-z0-9 ]/gu, (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `)
  return `"${escaped}"`
}
