import { respondToBody } from '#app/_server/respond.ts'
import { saveToken } from '#app/_server/save-token.ts'

/** Makes a token for a program; the answer is the only place that says it. */
export async function POST(request: Request) {
  return respondToBody(request, saveToken, 201)
}
