import type { Drawing } from './draw-figure.ts'
import { withFonts } from './with-fonts.ts'

/** As many dots to a pixel of the page as a projector or a print of a slide can show. */
const SCALE = 2

/** A drawing as a picture of dots. */
export async function toPng({ svg, width, height }: Drawing): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([await withFonts(svg)], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    return await settled(() => drawn(image, width * SCALE, height * SCALE))
  } finally {
    URL.revokeObjectURL(address)
  }
}

/** Milliseconds between two drawings, and how many there are at most. */
const PAUSE = 60
const MOST_DRAWINGS = 12

/** A browser loads the fonts inside a picture once it draws it first: drawn anew until two drawings are alike. */
async function settled(draw: () => Promise<Blob>): Promise<Blob> {
  let last = await draw()
  for (let drawings = 1; drawings < MOST_DRAWINGS; drawings++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    const next = await draw()
    if (await areAlike(last, next)) return next
    last = next
  }
  return last
}

function drawn(image: HTMLImageElement, width: number, height: number): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  canvas.getContext('2d')?.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob))),
  )
}

async function areAlike(one: Blob, other: Blob): Promise<boolean> {
  if (one.size !== other.size) return false
  const [first, second] = await Promise.all([one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer())))
  return first?.every((byte, index) => byte === second?.[index]) ?? false
}
