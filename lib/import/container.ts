import { isUtf16 } from './decode.ts'

/**
 * What kind of file the first bytes announce. Decided by bytes, never by the extension.
 * Source: the signatures in the formats' own specifications.
 */
export type Container = 'text' | 'empty' | 'xlsx' | 'xls' | 'zip' | 'gzip' | 'pdf' | 'image' | 'binary'

/** `head` holds the file's first bytes, at least 512 where it has them. */
export function recogniseContainer(head: Uint8Array): Container {
  if (head.length === 0) return 'empty'
  for (const [container, signature] of SIGNATURES) if (startsWith(head, signature)) return container
  if (startsWith(head, ZIP)) return holdsText(head, WORKBOOK_PARTS) ? 'xlsx' : 'zip'
  return isUtf16(head) || !hasBinaryBytes(head) ? 'text' : 'binary'
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const SIGNATURES: readonly (readonly [Container, readonly number[]])[] = [
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['image', [0x52, 0x49, 0x46, 0x46]],
]
/** Names of the parts with which a workbook's archive begins. */
const WORKBOOK_PARTS = ['[Content_Types].xml', 'xl/', '_rels/', 'docProps/']

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, position) => bytes[position] === byte)
}

function holdsText(bytes: Uint8Array, texts: readonly string[]): boolean {
  let content = ''
  for (const byte of bytes.subarray(0, 512)) content += String.fromCharCode(byte)
  return texts.some((text) => content.includes(text))
}

/** Control bytes that no text holds but UTF-16, where half of every letter beyond Latin looks like one. */
function hasBinaryBytes(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).some((byte) => (byte > 0 && byte < 9) || (byte > 13 && byte < 27))
}
