import { respondToBody } from '#app/_server/respond.ts'
import { saveInvitation } from '#app/_server/save-invitation.ts'

/** Invites one person; the answer is the only place that says the address. */
export async function POST(request: Request) {
  return respondToBody(request, saveInvitation, 201)
}
