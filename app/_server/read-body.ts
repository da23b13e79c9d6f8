import 'server-only'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/** Bytes of a body of JSON at most: room for the keys of fifty thousand ads. */
const LARGEST_BODY = 5_000_000

/** The body of a request, as JSON; null where it is none. */
export async function readBody(request: Request): Promise<Result<unknown>> {
  const tooLarge = refused('bodyTooLarge', { limit: LARGEST_BODY / 1e6 })
  if (Number(request.headers.get('content-length') ?? 0) > LARGEST_BODY) return tooLarge
  const bytes = await wholeOf(request.body ?? [], LARGEST_BODY)
  return bytes === null ? tooLarge : accepted(parsed(bytes))
}

/** All bytes of a request; null where there are more than allowed. */
export async function wholeOf(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most: number,
): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const piece of pieces) {
    size += piece.length
    if (size > most) return null
    parts.push(piece)
  }
  return Buffer.concat(parts)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}
