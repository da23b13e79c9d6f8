import type { Source } from './decode.ts'

/** Bytes that arrive once, kept as far as somebody wants to look at them before they go on. */
export type PieceBuffer = {
  /** Keeps at least so many bytes, or all there are; false where there are more than that. */
  readonly fill: (bytes: number) => Promise<boolean>
  /** What is kept, to be read any number of times. */
  readonly source: Source
  /** What is kept, in one piece. */
  readonly bytes: () => Uint8Array
  /** All bytes, those kept and those still to arrive; once. */
  readonly all: () => AsyncIterable<Uint8Array>
}

export function bufferPieces(pieces: AsyncIterable<Uint8Array>): PieceBuffer {
  const arriving = pieces[Symbol.asyncIterator]()
  const kept: Uint8Array[] = []
  let size = 0
  let hasEnded = false
  async function* source() {
    yield* kept
  }
  return {
    source,
    async fill(bytes) {
      while (!hasEnded && size <= bytes) {
        const next = await arriving.next()
        if (next.done) hasEnded = true
        else {
          // The sender may use its buffer again for the next piece.
          kept.push(next.value.slice())
          size += next.value.length
        }
      }
      return hasEnded
    },
    bytes() {
      const whole = new Uint8Array(size)
      let position = 0
      for (const piece of kept) {
        whole.set(piece, position)
        position += piece.length
      }
      return whole
    },
    async *all() {
      yield* kept
      if (!hasEnded) yield* { [Symbol.asyncIterator]: () => arriving }
    },
  }
}
