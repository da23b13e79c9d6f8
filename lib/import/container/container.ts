import { isUtf16 } from './decode.ts'

/**
 * What kind of file the first bytes announce. Decided by bytes, never by the extension; what a zip holds is told by its
 * directory. Source: the signatures in the formats' own specifications.
 */
export type Container =
  | 'text'
  | 'empty'
  | 'zip'
  | 'xls'
  | 'workbookLocked'
  | 'gzip'
  | 'pdf'
  | 'image'
  | 'html'
  | 'json'
  | 'binary'

/** `head` holds the file's first bytes, at least 4096 where it has them. */
export function recogniseContainer(head: Uint8Array): Container {
  if (head.length === 0) return 'empty'
  if (startsWith(head, COMPOUND)) return isLocked(head) ? 'workbookLocked' : 'xls'
  for (const [container, signature] of SIGNATURES) if (startsWith(head, signature)) return container
  if (isUtf16(head)) return 'text'
  if (hasBinaryBytes(head)) return 'binary'
  const beginning = latin(head.subarray(0, 512)).replace(/^(?:\xef\xbb\xbf)?\s*/, '')
  if (MARKUP.test(beginning)) return 'html'
  return JSON_TEXT.test(beginning) ? 'json' : 'text'
}

/** Of old Office files, and of new ones under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]
const SIGNATURES: readonly (readonly [Container, readonly number[]])[] = [
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['zip', [0x50, 0x4b, 0x05, 0x06]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
]
/** Tables of web pages and old XML workbooks, which cabinets give out as .xls. */
const MARKUP = /^<(?:[!?]|html|head|meta|body|table|div|style|script)/i
const JSON_TEXT = /^(?:\[\s*[[{"\]]|\{\s*["}])/

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, position) => bytes[position] === byte)
}

/** A workbook under a password is a compound file with a stream of this name, in UTF-16. */
function isLocked(bytes: Uint8Array): boolean {
  return latin(bytes).includes('E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e')
}

function latin(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return text
}

/** Control bytes that no text holds but UTF-16, where half of every letter beyond Latin looks like one. */
function hasBinaryBytes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27))
}
