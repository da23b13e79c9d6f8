import type { LegacyEncoding } from './legacy-encoding.ts'
import { legacyEncodings } from './legacy-encoding.ts'

/** The encodings that exports are met in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | LegacyEncoding

/** Opens the file from its beginning; may be called again. */
export type Source = () => AsyncIterable<Uint8Array>

/** A part of the Encoding Standard that browsers and Node share; declared here since lib knows neither. */
declare const TextDecoder: new (label: string) => { decode(input?: Uint8Array, options?: { stream?: boolean }): string }

/**
 * The encodings that a text can be in, the likeliest first: the one by its byte-order mark, by the pattern of its NUL
 * bytes, or UTF-8 where most of the bytes beyond ASCII are UTF-8; else those whose letters make words.
 */
export function recogniseEncodings(head: Uint8Array): readonly [Encoding, ...Encoding[]] {
  const utf16 = utf16Of(head)
  if (utf16 !== null) return [utf16]
  return isUtf8(decodeHead(head, 'utf-8')) ? ['utf-8'] : legacyEncodings(head)
}

/** Whether the bytes look like UTF-16. */
export function isUtf16(head: Uint8Array): boolean {
  return utf16Of(head) !== null
}

function utf16Of(head: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const { even, odd } = nulShare(head)
  if (Math.min(even, odd) > MOST_NULS_IN_TEXT) return null
  if (odd > FEWEST_NULS) return 'utf-16le'
  return even > FEWEST_NULS ? 'utf-16be' : null
}

/** Of every hundred letters: Cyrillic words between tabs, digits and line ends still have as many beside a NUL. */
const FEWEST_NULS = 0.1
/** Beside its own half, UTF-16 has next to no NULs; other files have them anywhere. */
const MOST_NULS_IN_TEXT = 0.02

/** The text of the first bytes; what does not decode shows as U+FFFD. The byte-order mark is dropped. */
export function decodeHead(head: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(head, { stream: true })
}

/** Raised while reading where bytes that were taken for UTF-8 are in another encoding. */
export class NotUtf8 extends Error {
  readonly encoding: LegacyEncoding
  constructor(piece: Uint8Array) {
    super('the text is not UTF-8')
    this.encoding = legacyEncodings(piece)[0]
  }
}

/** The file's text, piece by piece. Throws `NotUtf8` where bytes beyond ASCII turn up that are not. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  let last: Uint8Array = new Uint8Array()
  let before = ''
  const checked = (text: string): string => {
    if (encoding === 'utf-8' && text.includes(BROKEN) && !isUtf8(before + text)) throw new NotUtf8(last)
    before = text
    return text
  }
  for await (const block of inBlocks(bytes)) {
    last = block
    yield checked(decoder.decode(block, { stream: true }))
  }
  yield checked(decoder.decode())
}

/** The same bytes in blocks of one size, so that what is made of them does not depend on how they arrive. */
async function* inBlocks(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let block = new Uint8Array(0)
  let filled = 0
  for await (const piece of pieces) {
    if (filled === 0 && piece.length === BLOCK_BYTES) {
      yield piece
      continue
    }
    if (block.length === 0) block = new Uint8Array(BLOCK_BYTES)
    for (let at = 0; at < piece.length; ) {
      const part = piece.subarray(at, at + BLOCK_BYTES - filled)
      block.set(part, filled)
      filled += part.length
      at += part.length
      if (filled < BLOCK_BYTES) continue
      yield block
      filled = 0
    }
  }
  if (filled > 0) yield block.subarray(0, filled)
}

/** As files are read (db/files.ts): their pieces pass as they are. */
const BLOCK_BYTES = 262_144

const BROKEN = '\ufffd'

/** Whether more letters beyond ASCII are whole than broken: a letter cut in two does not make UTF-8 something else. */
function isUtf8(text: string): boolean {
  if (!text.includes(BROKEN)) return true
  let whole = 0
  let broken = 0
  for (const letter of text) {
    if (letter === BROKEN) broken++
    else if (letter > '\x7f') whole++
  }
  return whole > broken * 2
}

/** Share of NUL bytes at even and odd positions. Latin letters in UTF-16 have one in every pair. */
function nulShare(bytes: Uint8Array): { even: number; odd: number } {
  const counts = [0, 0]
  for (let position = 0; position < bytes.length; position++) {
    if (bytes[position] === 0) counts[position % 2] = (counts[position % 2] ?? 0) + 1
  }
  const pairs = Math.max(bytes.length / 2, 1)
  return { even: (counts[0] ?? 0) / pairs, odd: (counts[1] ?? 0) / pairs }
}
