import 'server-only'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/** Refuses a change made on a page that shows another workspace than the session has open. A program may say none. */
export function requireShownWorkspace({ headers }: Pick<Request, 'headers'>, { workspaceId }: Scope): Result<true> {
  const shown = headers.get('x-workspace')
  return shown === null || shown === workspaceId ? accepted(true) : refused('otherWorkspace')
}
