import 'server-only'

/** The body is the file itself, and is never held whole. */
export function uploadOf(request: Request) {
  const length = request.headers.get('content-length')
  return {
    fileName: nameOf(request.headers.get('x-file-name')),
    pieces: request.body ?? nothing(),
    announced: length === null ? null : Number(length),
  }
}

/** The last part of the name, without what no file name needs. */
function nameOf(header: string | null): string {
  const last =
    decoded(header ?? '')
      .split(/[\\/]/)
      .at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').slice(0, 255) || 'export'
}

/** A name that is not encoded as announced is taken as it is. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
