import type { Scope } from '#db/scope'
import type { Corrections } from '#lib/import/plan'

/** Long work on one import, done in a thread of its own. */
export type ImportTask = {
  readonly folder: string
  readonly databasePath: string
  readonly scope: Scope
  readonly runId: string
  readonly importId: string
  readonly work:
    | { readonly kind: 'survey'; readonly corrections: Corrections }
    | { readonly kind: 'save'; readonly replace: boolean }
    | { readonly kind: 'revert' }
}

/** What the thread says meanwhile. */
export type TaskProgress = { readonly bytes: number; readonly rows: number }
