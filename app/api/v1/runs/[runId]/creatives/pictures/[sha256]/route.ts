import { answerRefusal } from '#app/_server/answer.ts'
import { requireScope } from '#app/_server/require-scope.ts'
import { openPicture } from '#app/_server/save-creative.ts'

/** A picture that somebody uploaded: never anything but a picture, whatever its bytes say. */
export async function GET(_request: Request, { params }: { params: Promise<{ runId: string; sha256: string }> }) {
  const { runId, sha256 } = await params
  const opened = await openPicture(await requireScope(), runId, sha256)
  if (!opened.ok) return answerRefusal(opened.reason)
  return new Response(opened.value.bytes, {
    headers: {
      'Content-Type': opened.value.type,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'private, max-age=86400, immutable',
    },
  })
}
