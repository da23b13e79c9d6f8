/** What ends a line in a text that a person typed or pasted, whatever the system it came from. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** A text as paragraphs, each of its lines: an empty line begins a new paragraph, a tab is a space. */
export function paragraphsOf(text: string): readonly (readonly string[])[] {
  const paragraphs: string[][] = [[]]
  for (const line of linesOf(text)) {
    if (line !== '') paragraphs.at(-1)?.push(line)
    else if (paragraphs.at(-1)?.length !== 0) paragraphs.push([])
  }
  return paragraphs.filter((lines) => lines.length > 0)
}

/** The same text on one line, to stand inside a sentence. */
export function onOneLine(text: string): string {
  return linesOf(text)
    .filter((line) => line !== '')
    .join(' ')
}

function linesOf(text: string): readonly string[] {
  return text.split(LINE_END).map((line) => line.replaceAll('\t', ' ').trim())
}
