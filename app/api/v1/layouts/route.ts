import { layoutsOf } from '#app/_server/load-layouts.ts'
import { respond } from '#app/_server/respond.ts'
import { accepted } from '#lib/kernel/result'

export async function GET() {
  return respond(async (scope) => accepted(await layoutsOf(scope)), 200, 'write')
}
