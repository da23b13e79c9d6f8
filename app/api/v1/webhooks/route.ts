import { respondToBody } from '#app/_server/respond.ts'
import { saveWebhook } from '#app/_server/save-webhook.ts'

/** Adds an address that is told what becomes final; the answer is the only place that says what its messages are signed with. */
export async function POST(request: Request) {
  return respondToBody(request, saveWebhook, 201)
}
