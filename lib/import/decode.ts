/** The encodings that exports are met in. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

/** Opens the file from its beginning; may be called again. */
export type Source = () => AsyncIterable<Uint8Array>

/** A part of the Encoding Standard that browsers and Node share; declared here since lib knows neither. */
declare const TextDecoder: new (
  label: string,
  options?: { fatal?: boolean },
) => { decode(input?: Uint8Array, options?: { stream?: boolean }): string }

/**
 * The encoding of a text by its byte-order mark, else by the pattern of its NUL bytes, else UTF-8 where the bytes are
 * valid UTF-8, else windows-1251. `isWhole` says that `head` is the whole file; otherwise a cut last letter is allowed.
 */
export function recogniseEncoding(head: Uint8Array, isWhole: boolean): Encoding {
  return utf16Of(head) ?? (isUtf8(head, isWhole) ? 'utf-8' : 'windows-1251')
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

/** Raised while reading where bytes that were taken for UTF-8 are not. */
export class NotUtf8 extends Error {}

/** The file's text, piece by piece. Throws `NotUtf8` at the first byte that is not. */
export async function* decode(bytes: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: encoding === 'utf-8' })
  for await (const piece of bytes) yield decodePiece(() => decoder.decode(piece, { stream: true }))
  yield decodePiece(() => decoder.decode())
}

function decodePiece(read: () => string): string {
  try {
    return read()
  } catch {
    throw new NotUtf8()
  }
}

function isUtf8(bytes: Uint8Array, isWhole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !isWhole })
    return true
  } catch {
    return false
  }
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
