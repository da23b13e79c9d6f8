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
    const canvas = document.createElement('canvas')
    canvas.width = width * SCALE
    canvas.height = height * SCALE
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return await new Promise((resolve, reject) =>
      canvas.toBlob((blob) => (blob === null ? reject(new Error('the canvas gave no picture')) : resolve(blob))),
    )
  } finally {
    URL.revokeObjectURL(address)
  }
}
