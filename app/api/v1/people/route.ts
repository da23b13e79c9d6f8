import { findPeople } from '#app/_server/load-people.ts'
import { respond } from '#app/_server/respond.ts'

/** The people of the workspace, and who is invited to it. */
export async function GET() {
  return respond(findPeople)
}
