import 'server-only'
import type { Scope } from '#db/scope'
import { log } from './log.ts'

/** Refusals of who asks, not of what is asked for. */
const FORBIDDEN = ['notAllowed', 'notForTokens', 'foreignOrigin', 'foreignHost', 'otherWorkspace']

/** The log tells that somebody was refused what they may not, by ids alone: neither a name nor an address. */
export function noteForbidden(key: string, scope?: Scope): void {
  if (!FORBIDDEN.includes(key)) return
  const who = scope && { user: scope.userId, workspace: scope.workspaceId, byToken: scope.tokenName !== undefined }
  log.warn({ refusal: key, ...who }, 'Somebody asked for what they may not.')
}
