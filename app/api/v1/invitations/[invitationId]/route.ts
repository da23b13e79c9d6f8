import { respondToWrite } from '#app/_server/respond.ts'
import { closeInvitation } from '#app/_server/save-invitation.ts'

export async function DELETE(request: Request, { params }: { params: Promise<{ invitationId: string }> }) {
  const { invitationId } = await params
  return respondToWrite(request, (scope) => closeInvitation(scope, invitationId), 204)
}
