import 'server-only'
import { notFound } from 'next/navigation'
import type { StoredImport } from '#db/imports'
import { findImport, listImports } from '#db/imports'
import type { ImportResult, ImportState } from '#db/schema'
import type { Scope } from '#db/scope'
import type { ConflictKind } from '#lib/import/conflicts'
import type { Question as PlanQuestion, Survey } from '#lib/import/plan'
import type { Span } from '#lib/kernel/day'
import type { Refusal, Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openHouse } from './house.ts'
import { failureOf, progressOf } from './import-jobs.ts'
import { requireScope } from './require-scope.ts'

/** An import as the screens see it. */
export type ImportView = {
  readonly id: string
  readonly runId: string
  readonly fileName: string
  /** Bytes. */
  readonly size: number
  readonly sha256: string | null
  readonly state: ImportState
  /** How far reading or saving has come, of `size`; null while neither goes on. */
  readonly progress: { readonly bytes: number; readonly rows: number } | null
  readonly survey: Survey | null
  readonly refusal: Refusal | null
  /** To be answered before the import can be confirmed. */
  readonly questions: readonly ImportQuestion[]
  readonly conflicts: readonly ImportConflict[]
  readonly result: ImportResult | null
  readonly createdAt: string
  readonly savedAt: string | null
  readonly revertedAt: string | null
}

export type ImportQuestion = PlanQuestion

export type ImportConflict = {
  readonly kind: ConflictKind
  readonly rows: number
  readonly existing: number
  readonly span: Span
  /** Currency units. */
  readonly spend: number
  readonly imports: readonly { readonly id: string; readonly fileName: string }[]
}

/** The run's imports, newest first. */
export async function loadImports(runId: string): Promise<ImportView[]> {
  const { database } = await openHouse()
  const stored = await listImports(database, await requireScope(), runId)
  return stored.map((entry) => viewOf(entry, stored))
}

/** The import, or the page that says there is none. */
export async function loadImport(runId: string, importId: string): Promise<ImportView> {
  const found = await findImportView(await requireScope(), runId, importId)
  return found.ok ? found.value : notFound()
}

export async function findImportView(scope: Scope, runId: string, importId: string): Promise<Result<ImportView>> {
  const { database } = await openHouse()
  const stored = await findImport(database, scope, runId, importId)
  if (stored === null) return refused('notFound')
  const siblings = stored.conflicts.length > 0 ? await listImports(database, scope, runId) : []
  return accepted(viewOf(stored, siblings))
}

function viewOf(stored: StoredImport, siblings: readonly StoredImport[]): ImportView {
  const names = new Map(siblings.map(({ id, fileName }) => [id, fileName]))
  const { number: _, workspaceId: __, corrections: ___, conflicts, ...view } = stored
  const failure = failureOf(stored.id)
  return {
    ...view,
    ...(failure === null ? {} : { state: 'failed' as const, refusal: failure }),
    progress: progressOf(stored.id),
    questions: stored.survey?.questions ?? [],
    conflicts: conflicts.map(({ importIds, ...conflict }) => ({
      ...conflict,
      imports: importIds.map((id) => ({ id, fileName: names.get(id) ?? '' })),
    })),
  }
}
