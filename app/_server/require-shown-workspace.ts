import 'server-only'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'

/**
 * Refuses a change made on a page that shows another workspace than the session has open. A plain form says in its address
 * which one; a program may say none.
 */
export function requireShownWorkspace(
  { headers, url }: Pick<Request, 'headers' | 'url'>,
  { workspaceId }: Scope,
): Result<true> {
  const shown = headers.get('x-workspace') ?? new URL(url).searchParams.get('workspace')
  return shown === null || shown === workspaceId ? accepted(true) : refused('otherWorkspace')
}
