import { plainColor } from './plain-color.ts'
import type { Sheet } from './sheet.ts'

/** Draws an SVG of the page with the styles it has there written into it. */
export function drawGraphic(graphic: SVGSVGElement, style: CSSStyleDeclaration, sheet: Sheet): void {
  const box = graphic.getBoundingClientRect()
  if (box.width === 0 || box.height === 0) return
  const copy = graphic.cloneNode(true) as SVGSVGElement
  const [originals, copies] = [graphic.querySelectorAll('*'), copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const twin = copies[index]
    if (twin !== undefined) writeStyle(original, twin, false)
  })
  writeStyle(graphic, copy, true)
  copy.removeAttribute('transform')
  for (const [name, value] of [
    ['x', box.left],
    ['y', box.top],
    ['width', box.width],
    ['height', box.height],
  ] as const) {
    copy.setAttribute(name, String(value))
  }
  copy.setAttribute('overflow', style.overflow === 'visible' ? 'visible' : 'hidden')
  const mark = new XMLSerializer().serializeToString(copy)
  sheet.add(style.transform === 'none' ? mark : turned(mark, style.transform, box), box)
}

/** What a style sheet may say of an element and an attribute can say as well, and what its children take over. */
const INHERITED = [
  'color',
  'direction',
  'dominant-baseline',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
]

/** The same of what they do not, with what it is where nobody says anything. */
const OWN = { opacity: '1', 'stop-color': 'rgb(0, 0, 0)', transform: 'none', 'vector-effect': 'none' }

/** Writes the style of an original into its twin, as far as it is not that of the element around it. */
function writeStyle(original: Element, twin: Element, isOutermost: boolean): void {
  for (const { name } of [...twin.attributes]) {
    if (/^(?:class|style|role|tabindex|aria-.*|data-.*)$/.test(name)) twin.removeAttribute(name)
  }
  const style = getComputedStyle(original)
  const around = isOutermost || original.parentElement === null ? null : getComputedStyle(original.parentElement)
  if (style.display === 'none' || style.visibility !== 'visible') {
    twin.setAttribute('display', 'none')
    return
  }
  const changed = INHERITED.filter((name) => style.getPropertyValue(name) !== around?.getPropertyValue(name))
  const set = Object.entries(OWN).flatMap(([name, usual]) => (style.getPropertyValue(name) === usual ? [] : [name]))
  for (const name of INHERITED) twin.removeAttribute(name)
  for (const name of [...changed, ...set]) {
    const value = style.getPropertyValue(name)
    if (value !== '') twin.setAttribute(name, plainColor(value))
  }
}

/** A graphic that the page turns or mirrors round its middle. */
function turned(mark: string, transform: string, box: DOMRect): string {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
  return `<g transform="translate(${x} ${y}) ${transform} translate(${-x} ${-y})">${mark}</g>`
}
