import { crc32 } from './crc32.ts'

/** A part of an archive to be written; its pieces are asked for twice and have to be the same both times. */
export type WrittenPart = { readonly name: string; readonly pieces: () => AsyncIterable<Uint8Array> }

export type WrittenZip = { readonly size: number; readonly pieces: () => AsyncIterable<Uint8Array> }

type Measured = WrittenPart & { readonly head: Uint8Array; readonly size: number; readonly offset: number }

/** An archive of unpacked parts, each read once before to be measured. Source: APPNOTE.TXT 6.3, section 4.3. */
export async function writeZip(parts: readonly WrittenPart[]): Promise<WrittenZip> {
  const measured: Measured[] = []
  let offset = 0
  for (const part of parts) {
    const next = await measure(part, offset)
    measured.push(next)
    offset += LOCAL_BYTES + next.name.length + next.size
  }
  const directory = directoryOf(measured, offset)
  return { size: offset + directory.length, pieces: () => piecesOf(measured, directory) }
}

async function measure(part: WrittenPart, offset: number): Promise<Measured> {
  let size = 0
  let sum = 0
  for await (const piece of part.pieces()) {
    size += piece.length
    sum = crc32(piece, sum)
  }
  return { ...part, head: headOf(part.name, sum, size), size, offset }
}

/** What the local header and the directory say of a part alike; names are ASCII, the day is the first of 1980. */
function headOf(name: string, sum: number, size: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(HEAD_BYTES))
  view.setUint16(0, 20, true)
  view.setUint16(8, 0x21, true)
  view.setUint32(10, sum, true)
  view.setUint32(14, size, true)
  view.setUint32(18, size, true)
  view.setUint16(22, name.length, true)
  return new Uint8Array(view.buffer)
}

const HEAD_BYTES = 26
const LOCAL_BYTES = 4 + HEAD_BYTES

async function* piecesOf(parts: readonly Measured[], directory: Uint8Array): AsyncGenerator<Uint8Array> {
  for (const { name, head, pieces } of parts) {
    yield joined([mark(3, 4), head, ascii(name)])
    yield* pieces()
  }
  yield directory
}

function directoryOf(parts: readonly Measured[], begin: number): Uint8Array {
  const entries = parts.flatMap(({ name, head, offset }) => {
    const rest = new DataView(new ArrayBuffer(14))
    rest.setUint32(10, offset, true)
    return [mark(1, 2), Uint8Array.of(20, 0), head, new Uint8Array(rest.buffer), ascii(name)]
  })
  const end = new DataView(new ArrayBuffer(18))
  end.setUint16(4, parts.length, true)
  end.setUint16(6, parts.length, true)
  end.setUint32(8, joined(entries).length, true)
  end.setUint32(12, begin, true)
  return joined([...entries, mark(5, 6), new Uint8Array(end.buffer)])
}

/** The mark of a section. */
function mark(first: number, second: number): Uint8Array {
  return Uint8Array.of(0x50, 0x4b, first, second)
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
