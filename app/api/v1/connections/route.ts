import { findConnections } from '#app/_server/load-connections.ts'
import { respond } from '#app/_server/respond.ts'

/** The tokens, the addresses and the last messages to them. */
export async function GET() {
  return respond(findConnections)
}
