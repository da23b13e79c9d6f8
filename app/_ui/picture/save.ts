import { fileNameOf } from '#lib/locale/file-name'
import { drawFigure } from './draw-figure.ts'
import { toPng } from './to-png.ts'

/** Saves a figure as a file, in the colours of paper whatever those of the screen. */
export async function savePicture(figure: HTMLElement, kind: 'svg' | 'png'): Promise<void> {
  const drawing = drawFigure(figure)
  const file = kind === 'svg' ? new Blob([drawing.svg], { type: 'image/svg+xml' }) : await toPng(drawing)
  download(file, fileNameOf(nameParts(figure, drawing.title), kind))
}

/** What the page is called, from the whole to its part and without the program, and the part in which the figure is. */
function nameParts(figure: HTMLElement, title: string): readonly string[] {
  const page = document.title.split(' · ').slice(0, -1).reverse()
  const heading = figure.closest('section')?.querySelector('h1, h2, h3')?.textContent ?? title
  return [...new Set([...page, heading])]
}

function download(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser takes the file up on its own time.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
