import { respondToVisitor } from '#app/_server/respond.ts'
import { setUp } from '#app/_server/save-setup.ts'
import { accepted } from '#lib/kernel/result'

/** Makes the first account, and signs it in. */
export async function POST(request: Request) {
  return respondToVisitor(request, async (body) => {
    const cookies = await setUp(body)
    return cookies.ok ? accepted({ value: null, cookies: cookies.value }) : cookies
  })
}
