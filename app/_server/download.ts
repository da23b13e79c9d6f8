import 'server-only'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { answerRefusal } from './answer.ts'
import { requireOwnPage, respondWith } from './respond.ts'

export type Download = {
  /** As it is shown to people; see `fileNameOf`. */
  readonly fileName: string
  readonly type: string
  readonly body: BodyInit
}

/** A route that answers with a file: gates, call, answer. */
export async function respondWithFile(call: (scope: Scope) => Promise<Result<Download>>): Promise<Response> {
  return respondWith(async (scope) => {
    const result = await call(scope)
    return result.ok ? answerDownload(result.value) : answerRefusal(result.reason)
  })
}

/** The same for a file that takes work to make: for requests of this site and programs with a token. */
export async function respondWithMadeFile(
  request: Request,
  call: (scope: Scope) => Promise<Result<Download>>,
): Promise<Response> {
  const own = requireOwnPage(request)
  return own.ok ? respondWithFile(call) : answerRefusal(own.reason)
}

/** An answer that the browser saves as a file, under its name in any letters (RFC 6266, RFC 5987). */
function answerDownload({ fileName, type, body }: Download): Response {
  return new Response(body, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${inAscii(fileName)}"; filename*=UTF-8''${encoded(fileName)}`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}

/** For programs that read no other letters: what stands before the ending may be all dashes. */
function inAscii(name: string): string {
  return name.replace(/[^ -~]|["\\%]/gu, '-').replace(/-{2,}/g, '-')
}

function encoded(name: string): string {
  return encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`)
}
