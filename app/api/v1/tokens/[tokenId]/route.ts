import { respondToWrite } from '#app/_server/respond.ts'
import { closeToken } from '#app/_server/save-token.ts'

export async function DELETE(request: Request, { params }: { params: Promise<{ tokenId: string }> }) {
  const { tokenId } = await params
  return respondToWrite(request, (scope) => closeToken(scope, tokenId), 204)
}
