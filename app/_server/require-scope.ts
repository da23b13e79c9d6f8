import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'
import { requireOwnHost } from './require-own-host.ts'

/**
 * The gate: who asks, and for which workspace. For now everybody owns the one built-in workspace; under a name that is not
 * this server's there is nothing.
 */
export const requireScope = cache(async (): Promise<Scope> => {
  const own = await requireOwnHost()
  return own.ok ? mintScope(BUILT_IN_WORKSPACE.id, 'owner') : notFound()
})
