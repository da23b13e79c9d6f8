import { withoutSession } from '#app/_server/auth.ts'
import { respondToVisitor } from '#app/_server/respond.ts'
import { signIn, signOut } from '#app/_server/save-session.ts'
import { accepted } from '#lib/kernel/result'

/** Signs in. */
export async function POST(request: Request) {
  return respondToVisitor(request, async (body) => {
    const cookies = await signIn(request, body)
    return cookies.ok ? accepted({ value: null, cookies: cookies.value }) : cookies
  })
}

/** Signs out. */
export async function DELETE(request: Request) {
  return respondToVisitor(request, async () => {
    await signOut()
    return accepted({ value: null, cookies: [withoutSession()] })
  })
}
