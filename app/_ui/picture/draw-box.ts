import { drawHatching } from './draw-hatching.ts'
import { plainColor } from './plain-color.ts'
import type { Sheet } from './sheet.ts'

const SIDES = ['top', 'right', 'bottom', 'left'] as const
type Side = (typeof SIDES)[number]

/** Draws the ground and the borders of a box. */
export function drawBox(element: Element, style: CSSStyleDeclaration, sheet: Sheet): void {
  for (const box of element.getClientRects()) {
    if (box.width === 0 || box.height === 0) continue
    const place = `x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"`
    const radius = Number.parseFloat(style.borderStartStartRadius) || 0
    if (isInked(style.backgroundColor)) {
      sheet.add(`<rect ${place} rx="${radius}" fill="${plainColor(style.backgroundColor)}"/>`, box)
    }
    drawHatching(box, style, radius, sheet)
    const widths = SIDES.map((side) => widthOf(style, side))
    if (isAlike(style, widths)) {
      const color = plainColor(style.getPropertyValue('border-top-color'))
      sheet.add(`<rect ${place} rx="${radius}" fill="none" stroke="${color}" stroke-width="${widths[0]}"/>`, box)
    } else {
      for (const side of SIDES) drawSide(side, box, style, sheet)
    }
  }
}

function isInked(color: string): boolean {
  return color !== 'transparent' && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(color)
}

function widthOf(style: CSSStyleDeclaration, side: Side): number {
  const isDrawn = style.getPropertyValue(`border-${side}-style`) !== 'none'
  const isSeen = isInked(style.getPropertyValue(`border-${side}-color`))
  return isDrawn && isSeen ? Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) : 0
}

function isAlike(style: CSSStyleDeclaration, widths: readonly number[]): boolean {
  const colors = new Set(SIDES.map((side) => style.getPropertyValue(`border-${side}-color`)))
  return widths[0] !== 0 && new Set(widths).size === 1 && colors.size === 1
}

function drawSide(side: Side, { left, top, right, bottom }: DOMRect, style: CSSStyleDeclaration, sheet: Sheet): void {
  const width = widthOf(style, side)
  if (width === 0) return
  const ends = {
    top: { x1: left, y1: top, x2: right, y2: top },
    right: { x1: right, y1: top, x2: right, y2: bottom },
    bottom: { x1: left, y1: bottom, x2: right, y2: bottom },
    left: { x1: left, y1: top, x2: left, y2: bottom },
  }[side]
  const place = `x1="${ends.x1}" y1="${ends.y1}" x2="${ends.x2}" y2="${ends.y2}"`
  const color = plainColor(style.getPropertyValue(`border-${side}-color`))
  const dashes = style.getPropertyValue(`border-${side}-style`) === 'dashed' ? ' stroke-dasharray="4 3"' : ''
  sheet.add(`<line ${place} stroke="${color}" stroke-width="${width}"${dashes}/>`, { left, top, right, bottom })
}
