import { crc32 } from './crc32.ts'
import { inflate, piecesOf } from './inflate.ts'
import { UnreadableArchive } from './unreadable-archive.ts'

/** A packed part of an archive. Source: APPNOTE.TXT 6.3, sections 4.3 and 4.5.3. */
export type ZipPart = {
  readonly name: string
  /** Bytes as packed, and as its directory says they unpack to; the directory may lie. */
  readonly packed: number
  readonly unpacked: number
  readonly isStored: boolean
  /** Check sum of the unpacked bytes. */
  readonly checkSum: number
  /** Where its local header stands. */
  readonly offset: number
}

/** At most so many bytes are unpacked of an archive, and at most so many for each packed one. */
const MOST_UNPACKED = 100_000_000
const MOST_RATIO = 100
/** Small parts may pack better: a sheet of equal rows does. */
const RATIO_FROM = 1_000_000

/** The parts of an archive by name, read from its directory; refused before anything is unpacked where that is too much. */
export function readZip(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) throw new UnreadableArchive('workbookDamaged')
  const parts = new Map<string, ZipPart>()
  let at = end.directory
  for (let number = 0; number < end.count; number++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw new UnreadableArchive('workbookDamaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const flags = view.getUint16(at + 8, true)
    const method = view.getUint16(at + 10, true)
    if ((flags & ENCRYPTED) !== 0) throw new UnreadableArchive('workbookLocked')
    if (method !== STORED && method !== DEFLATED) throw new UnreadableArchive('workbookDamaged')
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    const extra = at + 46 + nameLength
    const sizes = sizesOf(view, at, extra, Math.min(extra + extraLength, view.byteLength))
    const checkSum = view.getUint32(at + 16, true)
    parts.set(name, { name, isStored: method === STORED, checkSum, ...sizes })
    at = extra + extraLength + view.getUint16(at + 32, true)
  }
  const unpacked = [...parts.values()].reduce((sum, part) => sum + part.unpacked, 0)
  if (unpacked > mostUnpackedOf(bytes.length)) throw tooLargeUnpacked()
  return parts
}

/** Of an archive that unpacks to too much. */
function tooLargeUnpacked(): UnreadableArchive {
  return new UnreadableArchive('workbookTooLarge', { limit: MOST_UNPACKED / 1e6 })
}

/**
 * The bytes of a part, unpacked piece by piece; `onPacked` is told how many packed bytes are done. Throws where
 * something else comes out than the directory says, once all of it is out.
 */
export async function* unpack(
  bytes: Uint8Array,
  part: ZipPart,
  onPacked?: (packed: number) => void,
): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, part)
  let size = 0
  let sum = 0
  for await (const piece of part.isStored ? piecesOf(packed, onPacked) : inflate(packed, onPacked)) {
    size += piece.length
    if (size > part.unpacked) throw tooLargeUnpacked()
    sum = crc32(piece, sum)
    yield piece
  }
  if (size < part.unpacked || sum !== part.checkSum) throw new UnreadableArchive('workbookDamaged')
}

function mostUnpackedOf(packed: number): number {
  return Math.min(MOST_UNPACKED, Math.max(packed * MOST_RATIO, RATIO_FROM))
}

const END = 0x06054b50
const END_LENGTH = 22
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const ENCRYPTED = 1
const STORED = 0
const DEFLATED = 8
const IN_EXTRA = 0xffffffff
const EXTRA_64 = 1
const LONGEST_COMMENT = 65_535

/** How many entries the directory has and where it begins; null where the archive has no end. */
function findEnd(view: DataView): { count: number; directory: number } | null {
  const earliest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT)
  for (let at = view.byteLength - END_LENGTH; at >= earliest; at--) {
    if (view.getUint32(at, true) !== END) continue
    const directory = view.getUint32(at + 16, true)
    return directory === IN_EXTRA ? findEnd64(view, at - 20) : { count: view.getUint16(at + 10, true), directory }
  }
  return null
}

function findEnd64(view: DataView, locator: number): { count: number; directory: number } | null {
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null
  const at = Number(view.getBigUint64(locator + 8, true))
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END_64) return null
  return { count: Number(view.getBigUint64(at + 32, true)), directory: Number(view.getBigUint64(at + 48, true)) }
}

/** Sizes and place of a part; those that do not fit their four bytes stand in its extra field. */
function sizesOf(view: DataView, at: number, extra: number, extraEnd: number) {
  let wide = extra
  while (wide + 4 <= extraEnd && view.getUint16(wide, true) !== EXTRA_64) wide += 4 + view.getUint16(wide + 2, true)
  wide += 4
  const read = (position: number): number => {
    const value = view.getUint32(at + position, true)
    if (value !== IN_EXTRA || wide + 8 > extraEnd) return value
    wide += 8
    return Number(view.getBigUint64(wide - 8, true))
  }
  const unpacked = read(24)
  return { unpacked, packed: read(20), offset: read(42) }
}

function packedBytes(bytes: Uint8Array, { offset, packed }: ZipPart): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw new UnreadableArchive('workbookDamaged')
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw new UnreadableArchive('workbookDamaged')
  return bytes.subarray(start, start + packed)
}

/** A part of the Encoding Standard; declared here since lib knows neither browser nor Node. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
