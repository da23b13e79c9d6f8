import { createHash } from 'node:crypto'
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

/** A part of an archive, read once. Its pieces follow one another without holding up others for long. */
export type ArchivePart = { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array> }

/** What was written of a part: bytes before packing, and their SHA-256. */
export type WrittenPart = { readonly name: string; readonly size: number; readonly sha256: string }

type Entry = WrittenPart & { readonly nameBytes: Uint8Array; readonly head: Buffer; readonly offset: number }

/**
 * An archive as it is made, piece by piece: sizes stand behind each part, since nobody knows them before. The archive may be
 * larger than 4 GB, a part may not. `onPart` is told of each part once it is over. Source: APPNOTE.TXT 6.3, section 4.3.
 */
export async function* zipStream(
  parts: AsyncIterable<ArchivePart>,
  onPart: (part: WrittenPart) => void = () => undefined,
): AsyncGenerator<Uint8Array> {
  const entries: Entry[] = []
  let offset = 0
  for await (const { name, pieces } of parts) {
    const nameBytes = Buffer.from(name)
    yield Buffer.concat([LOCAL, headOf(0, 0, 0, nameBytes.length), nameBytes])
    const sums = new Sums(pieces)
    let packed = 0
    for await (const piece of deflated(sums.pieces())) {
      packed += piece.length
      yield piece
    }
    const { checkSum, size, sha256 } = sums
    if (Math.max(packed, size) > LARGEST_PART) throw new Error('a part of an archive is larger than 4 GB')
    const head = headOf(checkSum, packed, size, nameBytes.length)
    // Behind the part what could not stand before it: check sum and both sizes.
    yield Buffer.concat([DESCRIPTOR, head.subarray(SUMS_FROM, SUMS_TO)])
    entries.push({ name, size, sha256: sha256(), nameBytes, head, offset })
    offset += 4 + HEAD_BYTES + nameBytes.length + packed + 16
    onPart(entries.at(-1) as Entry)
  }
  yield directoryOf(entries, offset)
}

class Sums {
  size = 0
  checkSum = 0
  readonly #hash = createHash('sha256')
  readonly #source: ArchivePart['pieces']

  constructor(source: ArchivePart['pieces']) {
    this.#source = source
  }

  async *pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#source) {
      this.size += piece.length
      this.checkSum = crc32(piece, this.checkSum)
      this.#hash.update(piece)
      yield piece
    }
  }

  readonly sha256 = () => this.#hash.digest('hex')
}

/** Packed in a thread of Node's own. A fault of the source is thrown here, and the source is closed with its reader. */
function deflated(pieces: AsyncGenerator<Uint8Array>): AsyncIterable<Uint8Array> {
  return pipeline(Readable.from(pieces), createDeflateRaw({ level: 3 }), () => undefined)
}

const LARGEST_PART = 0xffff_ffff
const HEAD_BYTES = 26
/** Where the check sum and the sizes stand in a head. */
const [SUMS_FROM, SUMS_TO] = [10, 22]
const LOCAL = Buffer.from('PK\x03\x04', 'latin1')
const DESCRIPTOR = Buffer.from('PK\x07\x08', 'latin1')

/** What the local header and the directory say alike: deflated, sizes behind, names in UTF-8, the first day of 1980. */
function headOf(checkSum: number, packed: number, size: number, nameLength: number): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt16LE(20, 0)
  head.writeUInt16LE(0x0808, 2)
  head.writeUInt16LE(8, 4)
  head.writeUInt16LE(0x21, 8)
  head.writeUInt32LE(checkSum, 10)
  head.writeUInt32LE(packed, 14)
  head.writeUInt32LE(size, 18)
  head.writeUInt16LE(nameLength, 22)
  return head
}

/** With places in eight bytes for all parts, so that an archive of any size is read alike. */
function directoryOf(entries: readonly Entry[], begin: number): Buffer {
  const listed = Buffer.concat(entries.map(entryOf))
  return Buffer.concat([listed, endOf(entries.length, listed.length, begin)])
}

function entryOf({ nameBytes, head, offset }: Entry): Buffer {
  const wide = Buffer.alloc(12)
  wide.writeUInt16LE(1, 0)
  wide.writeUInt16LE(8, 2)
  wide.writeBigUInt64LE(BigInt(offset), 4)
  const own = Buffer.from(head)
  own.writeUInt16LE(VERSION, 0)
  own.writeUInt16LE(wide.length, HEAD_BYTES - 2)
  const rest = Buffer.alloc(14)
  rest.writeUInt32LE(IN_EXTRA, 10)
  return Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), VERSION_MADE_BY, own, rest, nameBytes, wide])
}

const VERSION = 45
const VERSION_MADE_BY = Buffer.of(VERSION, 0)
const IN_EXTRA = 0xffff_ffff

/** The end in eight bytes, where to find it, and the end as older programs look for it. */
function endOf(count: number, length: number, begin: number): Buffer {
  const end = Buffer.alloc(56 + 20 + 22)
  end.write('PK\x06\x06', 0, 'latin1')
  end.writeBigUInt64LE(44n, 4)
  end.writeUInt16LE(VERSION, 12)
  end.writeUInt16LE(VERSION, 14)
  end.writeBigUInt64LE(BigInt(count), 24)
  end.writeBigUInt64LE(BigInt(count), 32)
  end.writeBigUInt64LE(BigInt(length), 40)
  end.writeBigUInt64LE(BigInt(begin), 48)
  end.write('PK\x06\x07', 56, 'latin1')
  end.writeBigUInt64LE(BigInt(begin + length), 64)
  end.writeUInt32LE(1, 72)
  end.write('PK\x05\x06', 76, 'latin1')
  end.writeUInt16LE(0xffff, 84)
  end.writeUInt16LE(0xffff, 86)
  end.writeUInt32LE(IN_EXTRA, 88)
  end.writeUInt32LE(IN_EXTRA, 92)
  return end
}
