import { describeApi } from '#app/_server/api-description/document.ts'

/** What programs may ask, and what they are answered. It holds nothing of anybody: whoever asks may read it. */
export function GET() {
  return Response.json(describeApi())
}
