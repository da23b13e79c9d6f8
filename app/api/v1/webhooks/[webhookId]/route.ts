import { respondToWrite } from '#app/_server/respond.ts'
import { dropWebhook } from '#app/_server/save-webhook.ts'

/** Takes an address away, with the messages to it. */
export async function DELETE(request: Request, { params }: { params: Promise<{ webhookId: string }> }) {
  const { webhookId } = await params
  return respondToWrite(request, (scope) => dropWebhook(scope, webhookId), 204)
}
