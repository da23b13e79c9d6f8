/** What a picture's own head says of it; the size in pixels. */
export type Picture = { readonly type: string; readonly width: number; readonly height: number }

/** What picture these bytes are, by their head and never by a name. SVG is none: it can hold scripts. */
export function readPicture(bytes: Uint8Array): Picture | null {
  const format = FORMATS.find(({ marks }) => marks.every((mark) => startsAt(bytes, mark)))
  const size = format?.sizeOf(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)) ?? null
  if (format === undefined || size === null || size.width === 0 || size.height === 0) return null
  return { type: format.type, ...size }
}

type Mark = { readonly at: number; readonly bytes: readonly number[] }
type Size = { readonly width: number; readonly height: number }
type Format = {
  readonly type: string
  readonly marks: readonly Mark[]
  readonly sizeOf: (head: DataView) => Size | null
}

/** Source: the formats' own specifications (PNG, JFIF, GIF, WebP's container). */
const FORMATS: readonly Format[] = [
  { type: 'image/png', marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }], sizeOf: ofPng },
  { type: 'image/jpeg', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }], sizeOf: ofJpeg },
  { type: 'image/gif', marks: [{ at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }], sizeOf: ofGif },
  {
    type: 'image/webp',
    marks: [
      { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
      { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
    ],
    sizeOf: ofWebp,
  },
]

/** The first chunk is `IHDR` and begins with the size. */
function ofPng(head: DataView): Size | null {
  if (head.byteLength < 33 || head.getUint32(12) !== 0x49484452) return null
  return { width: head.getUint32(16), height: head.getUint32(20) }
}

function ofGif(head: DataView): Size | null {
  if (head.byteLength < 13) return null
  return { width: head.getUint16(6, true), height: head.getUint16(8, true) }
}

/** Segments, each with its length, up to the one that begins a frame. */
function ofJpeg(head: DataView): Size | null {
  for (let at = 2; at + 9 <= head.byteLength; ) {
    if (head.getUint8(at) !== 0xff) return null
    const marker = head.getUint8(at + 1)
    if (marker === 0xff) at++
    else if (beginsFrame(marker)) return { height: head.getUint16(at + 5), width: head.getUint16(at + 7) }
    else at += 2 + Math.max(2, head.getUint16(at + 2))
  }
  return null
}

/** SOF0 to SOF15; C4, C8 and CC are tables. */
function beginsFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** Lossy, lossless and extended pictures keep their size in places of their own, the last two less one. */
function ofWebp(head: DataView): Size | null {
  if (head.byteLength < 30) return null
  const bits = head.getUint32(21, true)
  switch (head.getUint32(12)) {
    case 0x56503820:
      return { width: head.getUint16(26, true) & 0x3fff, height: head.getUint16(28, true) & 0x3fff }
    case 0x5650384c:
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    case 0x56503858:
      return { width: (head.getUint32(24, true) & 0xffffff) + 1, height: (head.getUint32(26, true) >>> 8) + 1 }
    default:
      return null
  }
}

function startsAt(head: Uint8Array, { at, bytes }: Mark): boolean {
  return bytes.every((byte, position) => head[at + position] === byte)
}
