import { plainColor } from './plain-color.ts'
import type { Sheet } from './sheet.ts'

/** A colour of a gradient with where it begins: `rgb(1, 2, 3) 2px`. */
const STOP = /((?:rgba?|color|oklab|oklch)\([^()]*\)|#[0-9a-f]+)\s+([\d.]+)px/gi

/** Draws a ground of slanted stripes, which style sheets make as a gradient of hard edges that repeats. */
export function drawHatching(box: DOMRect, style: CSSStyleDeclaration, radius: number, sheet: Sheet): void {
  if (!style.backgroundImage.startsWith('repeating-linear-gradient(')) return
  const stops = [...style.backgroundImage.matchAll(STOP)].map(([, color = '', at]) => ({ color, at: Number(at) }))
  const [line, ground] = [stops[0], stops.at(-1)]
  if (line === undefined || ground === undefined || ground.at === 0) return
  const width = stops.find(({ at }) => at > 0)?.at ?? ground.at
  const place = `x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}" rx="${radius}"`
  const id = `hatching-${sheet.marks.length}`
  sheet.add(
    [
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${ground.at}" height="${ground.at}" patternTransform="rotate(45)">`,
      `<rect width="${ground.at}" height="${ground.at}" fill="${plainColor(ground.color)}"/>`,
      `<rect width="${width}" height="${ground.at}" fill="${plainColor(line.color)}"/></pattern>`,
      `<rect ${place} fill="url(#${id})"/>`,
    ].join(''),
    box,
  )
}
