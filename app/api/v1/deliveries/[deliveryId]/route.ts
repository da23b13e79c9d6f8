import { respondToWrite } from '#app/_server/respond.ts'
import { sendAgain } from '#app/_server/save-webhook.ts'

/** Sends a message again, whether it arrived or was given up. */
export async function POST(request: Request, { params }: { params: Promise<{ deliveryId: string }> }) {
  const { deliveryId } = await params
  return respondToWrite(request, (scope) => sendAgain(scope, deliveryId), 204)
}
