import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageReferences, pagesOfDestinations } from '../app/_server/pdf-destinations.ts'

/** A word where it stands, in points from the upper left corner. */
type Word = { readonly text: string; readonly top: number; readonly bottom: number; readonly start: number }

export type PrintedPage = {
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
}

/** A PDF as other programs read it. Everything is read once. */
export type Printed = {
  readonly pages: readonly PrintedPage[]
  /** As pdfinfo has it: `Tagged`, `Page size`. */
  readonly info: Readonly<Record<string, string>>
  readonly fonts: readonly { readonly name: string; readonly isEmbedded: boolean }[]
  /** The outline: page from 1, and how far below the page's upper edge it begins, in points. */
  readonly headings: readonly { readonly page: number; readonly top: number }[]
  /** On which page each named place stands. */
  readonly places: ReadonlyMap<string, number>
  /** Each page in grey, at 60 dots an inch. */
  readonly pictures: readonly GreyPicture[]
}

/** From 0, black, to 255, row by row. */
export type GreyPicture = { readonly width: number; readonly height: number; readonly dots: Uint8Array }

/** Says what to install where the printed pages cannot be read. */
export function requirePoppler(): void {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
  } catch {
    throw new Error(
      'Printed pages are read by pdftotext, pdfinfo, pdffonts and pdftoppm: install poppler (poppler-utils).',
    )
  }
}

export function readPrinted(pdf: Buffer): Printed {
  const folder = mkdtempSync(join(tmpdir(), 'touchstone-print-'))
  try {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, pdf)
    const pages = pagesOf(run('pdftotext', ['-bbox', file, '-']))
    return {
      pages,
      info: infoOf(run('pdfinfo', [file])),
      fonts: fontsOf(run('pdffonts', [file])),
      headings: headingsOf(pdf, pages[0]?.height ?? 0),
      places: pagesOfDestinations(pdf),
      pictures: picturesOf(execFileSync('pdftoppm', ['-r', '60', '-gray', file], { maxBuffer: 2 ** 30 })),
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(program: string, args: readonly string[]): string {
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 2 ** 28 })
}

function pagesOf(xml: string): PrintedPage[] {
  return xml
    .split('<page ')
    .slice(1)
    .map((page) => ({
      width: numberOf(page, 'width'),
      height: numberOf(page, 'height'),
      words: [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/g)].map(([, box = '', text = '']) => ({
        text: unescaped(text),
        top: numberOf(box, 'yMin'),
        bottom: numberOf(box, 'yMax'),
        start: numberOf(box, 'xMin'),
      })),
    }))
}

function numberOf(attributes: string, name: string): number {
  return Number(new RegExp(`${name}="([^"]*)"`).exec(attributes)?.[1])
}

function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}

function infoOf(text: string): Record<string, string> {
  return Object.fromEntries(text.split('\n').map((line) => line.split(/:\s+/, 2) as [string, string]))
}

/** A line: name, type, encoding, then `emb sub uni` as yes or no, then the object. */
function fontsOf(text: string): Printed['fonts'] {
  const lines = text
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
  return lines.map((line) => ({
    name: line.split(' ')[0]!,
    isEmbedded: /\s(yes|no)\s+(yes|no)\s+(yes|no)\s/.exec(line)?.[1] === 'yes',
  }))
}

/** Chromium writes the outline as plain objects: `/Dest [page 0 R /XYZ x y 0]` behind each title. */
function headingsOf(pdf: Buffer, height: number): Printed['headings'] {
  const text = pdf.toString('latin1')
  const references = pageReferences(text)
  return [...text.matchAll(/\/Dest \[(\d+ 0) R \/XYZ [\d.-]+ ([\d.-]+) /g)].map(([, page = '', y]) => ({
    page: references.indexOf(page) + 1,
    top: height - Number(y),
  }))
}

/** The pictures one after another, each as `P5 width height 255` and its dots. */
export function picturesOf(bytes: Buffer): GreyPicture[] {
  const pictures: GreyPicture[] = []
  let from = 0
  while (from < bytes.length) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', from, from + 40))
    if (head === null) throw new Error('pdftoppm wrote no picture in grey')
    const [width, height] = [Number(head[1]), Number(head[2])]
    const start = from + head[0].length
    pictures.push({ width, height, dots: bytes.subarray(start, start + width * height) })
    from = start + width * height
  }
  return pictures
}
