import { respondToBody, respondToWrite } from '#app/_server/respond.ts'
import { dropPerson, savePerson } from '#app/_server/save-people.ts'

type Context = { params: Promise<{ userId: string }> }

export async function PATCH(request: Request, { params }: Context) {
  const { userId } = await params
  return respondToBody(request, (scope, body) => savePerson(scope, userId, body), 204)
}

/** `links=keep` leaves the links open that the person has made. */
export async function DELETE(request: Request, { params }: Context) {
  const { userId } = await params
  const closesLinks = new URL(request.url).searchParams.get('links') !== 'keep'
  return respondToWrite(request, (scope) => dropPerson(scope, userId, closesLinks), 204)
}
