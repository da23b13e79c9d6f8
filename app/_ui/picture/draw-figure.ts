import { drawBox } from './draw-box.ts'
import { drawGraphic } from './draw-graphic.ts'
import { drawImage } from './draw-image.ts'
import { drawText } from './draw-text.ts'
import { onPaper } from './on-paper.ts'
import { Sheet } from './sheet.ts'

/** A figure as one SVG of its own; sizes in CSS pixels. */
export type Drawing = { readonly svg: string; readonly title: string; readonly width: number; readonly height: number }

const PADDING = 24

/**
 * Draws what the browser has laid out, box by box and line by line, so that tables and lists of bars become pictures as
 * well as what is SVG already. What does not belong to it is marked `data-outside-picture`.
 */
export function drawFigure(figure: HTMLElement): Drawing {
  const title = figure.querySelector('figcaption')?.textContent ?? ''
  return onPaper(figure, () => {
    const sheet = new Sheet()
    draw(figure, sheet, null)
    const { left, top, right, bottom } = sheet.extent
    const [width, height] = [Math.ceil(right - left) + 2 * PADDING, Math.ceil(bottom - top) + 2 * PADDING]
    const svg = [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
      `<title>${sheet.escape(title)}</title>`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      `<g transform="translate(${PADDING - left} ${PADDING - top})">${sheet.marks.join('')}</g></svg>`,
    ].join('')
    return { svg, title, width, height }
  })
}

/** `clip`: outside of it nothing is seen. */
function draw(element: Element, sheet: Sheet, clip: DOMRect | null): void {
  const style = getComputedStyle(element)
  if (isUnseen(element, style)) return
  if (element instanceof SVGSVGElement) drawGraphic(element, style, sheet)
  else if (element instanceof HTMLImageElement) drawImage(element, sheet)
  else drawHtml(element, style, sheet, clip)
}

function drawHtml(element: Element, style: CSSStyleDeclaration, sheet: Sheet, clip: DOMRect | null): void {
  const opacity = Number(style.opacity)
  if (opacity < 1) sheet.marks.push(`<g opacity="${opacity}">`)
  drawBox(element, style, sheet)
  const inside = style.overflowX === 'hidden' || style.overflowX === 'clip' ? element.getBoundingClientRect() : clip
  for (const child of element.childNodes) {
    if (child instanceof Text) drawText(child, style, sheet, inside)
    else if (child instanceof Element) draw(child, sheet, inside)
  }
  if (opacity < 1) sheet.marks.push('</g>')
}

/** What is there for screen readers only stands in a box of one pixel. */
function isUnseen(element: Element, style: CSSStyleDeclaration): boolean {
  if (style.display === 'none' || style.visibility !== 'visible' || style.opacity === '0') return true
  if (element.hasAttribute('data-outside-picture')) return true
  const { width, height } = element.getBoundingClientRect()
  return width <= 1 && height <= 1 && style.position === 'absolute'
}
