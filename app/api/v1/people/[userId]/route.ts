import { respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { dropPerson, savePerson } from '#app/_server/save-people.ts'

type Context = { params: Promise<{ userId: string }> }

export async function PATCH(request: Request, { params }: Context) {
  const { userId } = await params
  return respondToBody(request, (scope, body) => savePerson(scope, userId, body), 204)
}

export async function DELETE(request: Request, { params }: Context) {
  const { userId } = await params
  return respondToWrite(request, (scope) => dropPerson(scope, userId), 204)
}
