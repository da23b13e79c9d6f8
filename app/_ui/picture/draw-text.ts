import { plainColor } from './plain-color.ts'
import type { Sheet } from './sheet.ts'

/** A stretch of a text that stands on one line. */
type Line = { text: string; left: number; top: number; right: number; bottom: number }

/** Draws a text line by line where the browser has broken it. */
export function drawText(node: Text, style: CSSStyleDeclaration, sheet: Sheet, clip: DOMRect | null): void {
  for (const line of linesOf(node, clip)) {
    if (line.text.trim() === '') continue
    const isRightToLeft = style.direction === 'rtl'
    const attributes = [
      `x="${isRightToLeft ? line.right : line.left}"`,
      `y="${baselineOf(line, style)}"`,
      `direction="${style.direction}"`,
      `fill="${plainColor(style.color)}"`,
      `font-family="${sheet.escape(style.fontFamily)}"`,
      `font-size="${style.fontSize}"`,
      `font-weight="${style.fontWeight}"`,
      `font-style="${style.fontStyle}"`,
      `style="font-variant-numeric:${style.fontVariantNumeric}"`,
      'xml:space="preserve"',
    ]
    sheet.add(`<text ${attributes.join(' ')}>${sheet.escape(cased(line.text, style))}</text>`, line)
  }
}

function linesOf(node: Text, clip: DOMRect | null): readonly Line[] {
  const lines: Line[] = []
  const range = document.createRange()
  let at = 0
  for (const { segment } of LETTERS.segment(node.data)) {
    range.setStart(node, at)
    at += segment.length
    range.setEnd(node, at)
    const box = range.getBoundingClientRect()
    if (box.height === 0 || (clip !== null && isOutside(box, clip))) continue
    const letter = /^\s$/.test(segment) && segment !== '\u00a0' ? ' ' : segment
    const line = lines.at(-1)
    if (line === undefined || Math.abs(line.top - box.top) > box.height / 2)
      lines.push({ ...placeOf(box), text: letter })
    else {
      line.text += letter
      line.left = Math.min(line.left, box.left)
      line.right = Math.max(line.right, box.right)
    }
  }
  return lines
}

const LETTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })

function placeOf({ left, top, right, bottom }: DOMRect) {
  return { left, top, right, bottom }
}

function isOutside(box: DOMRect, clip: DOMRect): boolean {
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2]
  return x < clip.left || x > clip.right || y < clip.top || y > clip.bottom
}

/** A line's box is as high as its font reaches above and below the baseline. */
function baselineOf({ top, bottom }: Line, style: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d')
  if (pen === null) return bottom
  pen.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`
  const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = pen.measureText('x')
  return top + ((bottom - top) * above) / (above + below)
}

function cased(text: string, { textTransform }: CSSStyleDeclaration): string {
  return textTransform === 'uppercase' ? text.toUpperCase() : text
}
