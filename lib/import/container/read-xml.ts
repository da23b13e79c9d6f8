import { SaxesParser } from 'saxes'
import { UnreadableArchive } from './unreadable-archive.ts'

/** What is done with the marks of an XML text; names come without their prefix. */
export type XmlHandlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

/** Reads XML as it arrives and pauses after each piece, so that what the handlers gathered can be taken away. */
export async function* readXml(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): AsyncGenerator<void> {
  const parser = parserWith(handlers)
  const decoder = new TextDecoder('utf-8')
  for await (const piece of pieces) {
    write(parser, decoder.decode(piece, { stream: true }))
    yield
  }
  write(parser, decoder.decode())
  write(parser, null)
  yield
}

/** Reads a whole XML text. */
export async function readXmlWhole(pieces: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  for await (const _ of readXml(pieces, handlers));
}

function parserWith({ open, text, close }: XmlHandlers): SaxesParser {
  const parser = new SaxesParser({ position: false })
  let depth = 0
  let attributes = 0
  parser.on('attribute', () => {
    if (++attributes > MOST_ATTRIBUTES) throw new UnreadableArchive('workbookDamaged')
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    if (++depth > DEEPEST) throw new UnreadableArchive('workbookDamaged')
    open?.(localName(tag.name), tag.attributes as Record<string, string>)
  })
  parser.on('closetag', (tag) => {
    depth--
    close?.(localName(tag.name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

/** Workbooks have some ten levels and attributes; more would only be made to fill the memory. */
const DEEPEST = 100
const MOST_ATTRIBUTES = 1000

function write(parser: SaxesParser, text: string | null): void {
  try {
    parser.write(text)
  } catch (fault) {
    throw fault instanceof UnreadableArchive ? fault : new UnreadableArchive('workbookDamaged')
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextDecoder: new (label: 'utf-8') => { decode(input?: Uint8Array, options?: { stream: boolean }): string }
