import { respondToVisitor } from '#app/_server/respond.ts'
import { savePassword } from '#app/_server/save-password.ts'
import { accepted } from '#lib/kernel/result'

/** Changes the password of whoever is signed in. */
export async function PUT(request: Request) {
  return respondToVisitor(request, async (body) => {
    const saved = await savePassword(request, body)
    return saved.ok ? accepted({ value: saved.value, cookies: [] }) : saved
  })
}
