import { UnreadableArchive } from './unreadable-archive.ts'

const PIECE_BYTES = 65_536

/** Bytes in pieces; `onPacked` is told how many are done. */
export function* piecesOf(bytes: Uint8Array, onPacked?: (packed: number) => void): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE_BYTES) {
    const to = Math.min(from + PIECE_BYTES, bytes.length)
    onPacked?.(to)
    yield bytes.subarray(from, to)
  }
}

/** What comes out is waited for before more goes in, so that little of a bomb is ever unpacked. */
export async function* inflate(packed: Uint8Array, onPacked?: (packed: number) => void): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new DecompressionStream('deflate-raw')
  const reader = readable.getReader()
  const writer = writable.getWriter()
  // What cannot be written cannot be read either, and is said there.
  feed(writer, packed, onPacked).catch(() => undefined)
  try {
    for (;;) {
      const { value, done } = await reader.read().catch(() => {
        throw new UnreadableArchive('workbookDamaged')
      })
      if (done || value === undefined) return
      yield value
    }
  } finally {
    await Promise.allSettled([reader.cancel(), writer.abort()])
  }
}

async function feed(writer: Writer, packed: Uint8Array, onPacked?: (packed: number) => void): Promise<void> {
  for (const piece of piecesOf(packed, onPacked)) {
    await writer.ready
    await writer.write(piece)
  }
  await writer.close()
}

/** A part of the Compression Streams Standard; declared here since lib knows neither browser nor Node. */
declare const DecompressionStream: new (
  format: 'deflate-raw',
) => { readonly readable: { getReader(): Reader }; readonly writable: { getWriter(): Writer } }
type Reader = { read(): Promise<{ value?: Uint8Array; done: boolean }>; cancel(): Promise<void> }
type Writer = {
  readonly ready: Promise<unknown>
  write(piece: Uint8Array): Promise<void>
  close(): Promise<void>
  abort(): Promise<void>
}
