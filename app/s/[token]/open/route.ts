import { answerRefusal } from '#app/_server/answer.ts'
import { noteFault } from '#app/_server/note-fault.ts'
import { wholeOf } from '#app/_server/read-body.ts'
import { requireSameOrigin } from '#app/_server/require-same-origin.ts'
import { unlockShare } from '#app/_server/share-lock.ts'

/** Bytes of a form with one password. */
const LARGEST_FORM = 10_000

/** Takes the password of a link from a plain form, and leads back to the page: open, or with why it is not. */
export async function POST(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const own = requireSameOrigin(request)
  if (!own.ok) return answerRefusal(own.reason)
  try {
    const { token } = await params
    const unlocked = await unlockShare(request, token, await passwordIn(request))
    const back = new URLSearchParams(new URL(request.url).searchParams)
    if (unlocked.ok) return backTo(token, back, { 'Set-Cookie': unlocked.value })
    if (unlocked.reason.key === 'wrongPassword') back.set('said', 'wrong')
    if (unlocked.reason.key === 'tooManyAttempts') back.set('said', String(unlocked.reason.params.minutes))
    return backTo(token, back)
  } catch (fault) {
    return answerRefusal(noteFault(fault))
  }
}

async function passwordIn(request: Request): Promise<string> {
  const bytes = await wholeOf(request.body ?? [], LARGEST_FORM)
  return new URLSearchParams(bytes === null ? '' : new TextDecoder().decode(bytes)).get('password') ?? ''
}

/** Where it leads is said below this server's own name, whatever that is. */
function backTo(token: string, search: URLSearchParams, headers: Record<string, string> = {}): Response {
  const query = search.size === 0 ? '' : `?${search}`
  return new Response(null, {
    status: 303,
    headers: { ...headers, Location: `/s/${encodeURIComponent(token)}${query}` },
  })
}
