import { fileNameOf } from '#lib/locale/file-name'
import { saveBlob } from '../save-blob.ts'
import { drawFigure } from './draw-figure.ts'
import { toPng } from './to-png.ts'

/** Saves a figure as a file, in the colours of paper whatever those of the screen. */
export async function savePicture(figure: HTMLElement, kind: 'svg' | 'png'): Promise<void> {
  const drawing = drawFigure(figure)
  const file = kind === 'svg' ? new Blob([drawing.svg], { type: 'image/svg+xml' }) : await toPng(drawing)
  saveBlob(file, fileNameOf(nameParts(figure, drawing.title), kind))
}

/** What the page is called, from the whole to its part and without the program, and the part in which the figure is. */
function nameParts(figure: HTMLElement, title: string): readonly string[] {
  const page = document.title.split(' · ').slice(0, -1).reverse()
  const heading = figure.closest('section')?.querySelector('h1, h2, h3')?.textContent ?? title
  return [...new Set([...page, heading])]
}
