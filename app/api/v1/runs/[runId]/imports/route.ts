import { respondToWrite } from '#app/_server/respond.ts'
import { receiveImport } from '#app/_server/save-import.ts'

export async function POST(request: Request, { params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params
  return respondToWrite(request, (scope) => receiveImport(scope, runId, uploadOf(request)), 201)
}

/** The body is the file itself, and is never held whole. */
function uploadOf(request: Request) {
  const length = request.headers.get('content-length')
  return {
    fileName: nameOf(request.headers.get('x-file-name')),
    pieces: request.body ?? nothing(),
    announced: length === null ? null : Number(length),
  }
}

/** The last part of the name, without what no file name needs. */
function nameOf(header: string | null): string {
  let name = header ?? ''
  try {
    name = decodeURIComponent(name)
  } catch {
    // Sent as it is, then.
  }
  const last = name.split(/[\\/]/).at(-1) ?? ''
  return last.replace(/\p{Cc}/gu, '').slice(0, 255) || 'export'
}

async function* nothing(): AsyncGenerator<Uint8Array> {}
