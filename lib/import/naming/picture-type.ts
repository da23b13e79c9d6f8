/** The media type of a picture by its first bytes, never by its name. SVG is none: it can hold scripts. */
export function pictureTypeOf(head: Uint8Array): string | null {
  const found = SIGNATURES.find(({ marks }) => marks.every(({ at, bytes }) => startsAt(head, at, bytes)))
  return found?.type ?? null
}

type Mark = { readonly at: number; readonly bytes: readonly number[] }

/** Source: the formats' own specifications (PNG, JFIF, GIF, WebP's container). */
const SIGNATURES: readonly { readonly type: string; readonly marks: readonly Mark[] }[] = [
  { type: 'image/png', marks: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }] },
  { type: 'image/jpeg', marks: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] },
  { type: 'image/gif', marks: [{ at: 0, bytes: [0x47, 0x49, 0x46, 0x38] }] },
  {
    type: 'image/webp',
    marks: [
      { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
      { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
    ],
  },
]

function startsAt(head: Uint8Array, at: number, bytes: readonly number[]): boolean {
  return bytes.every((byte, position) => head[at + position] === byte)
}
