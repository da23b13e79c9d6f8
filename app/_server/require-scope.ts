import 'server-only'
import { cache } from 'react'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE } from '#db/workspaces'

/** The gate: who asks, and for which workspace. For now everybody owns the one built-in workspace. */
export const requireScope = cache(async (): Promise<Scope> => mintScope(BUILT_IN_WORKSPACE.id, 'owner'))
