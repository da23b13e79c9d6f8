import { respondToVisitor } from '#app/_server/respond.ts'
import { join } from '#app/_server/save-join.ts'
import { accepted } from '#lib/kernel/result'

/** Uses an invitation. */
export async function POST(request: Request) {
  return respondToVisitor(request, async (body) => {
    const cookies = await join(request, body)
    return cookies.ok ? accepted({ value: null, cookies: cookies.value }) : cookies
  })
}
