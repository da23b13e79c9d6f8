import type { Sheet } from './sheet.ts'

/** Draws a picture with its bytes inside, at twice its size on the page; one that has not arrived stays a gap. */
export function drawImage(image: HTMLImageElement, sheet: Sheet): void {
  const box = image.getBoundingClientRect()
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d')
  if (pen === null || image.naturalWidth === 0 || box.width === 0) return
  canvas.width = Math.round(box.width * 2)
  canvas.height = Math.round(box.height * 2)
  const scale = Math.max(canvas.width / image.naturalWidth, canvas.height / image.naturalHeight)
  const [width, height] = [image.naturalWidth * scale, image.naturalHeight * scale]
  pen.drawImage(image, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
  const place = `x="${box.left}" y="${box.top}" width="${box.width}" height="${box.height}"`
  sheet.add(`<image ${place} href="${canvas.toDataURL('image/png')}"/>`, box)
}
