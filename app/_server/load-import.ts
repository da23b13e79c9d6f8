import 'server-only'
import { notFound } from 'next/navigation'
import type { StoredImport } from '#db/imports'
import { findImport, listImports } from '#db/imports'
import type { StoredLayout } from '#db/layouts'
import { listLayouts } from '#db/layouts'
import { findRun } from '#db/runs'
import type { ImportPreview, ImportResult, ImportState } from '#db/schema/imports'
import type { Scope } from '#db/scope'
import type { ConflictKind } from '#lib/import/conflicts/conflicts'
import type { Corrections, Question as PlanQuestion, Survey } from '#lib/import/plan'
import { sheetsLeft } from '#lib/import/sheets-left'
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
  /** What the user has said of this file. */
  readonly corrections: Corrections
  /** What was settled for such files before and has been applied to this one. */
  readonly layout: { readonly id: string; readonly usedAt: string } | null
  readonly refusal: Refusal | null
  /** To be answered before the import can be confirmed. */
  readonly questions: readonly ImportQuestion[]
  readonly conflicts: readonly ImportConflict[]
  /** What saving would do, while the import waits; null where that is not known. */
  readonly changes: ImportPreview | null
  /** Of leads: names of files of ads that wait in the run, and whose ads no lead can join yet. */
  readonly adsWaiting: readonly string[]
  /** Of a workbook that is saved: its sheets with a table that the run does not hold yet. */
  readonly sheetsLeft: readonly string[]
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
  return importsOf(await requireScope(), runId)
}

export async function findImports(scope: Scope, runId: string): Promise<Result<ImportView[]>> {
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  return accepted(await importsOf(scope, runId))
}

async function importsOf(scope: Scope, runId: string): Promise<ImportView[]> {
  const { database } = await openHouse()
  const [stored, layouts] = await Promise.all([listImports(database, scope, runId), listLayouts(database, scope)])
  return stored.map((entry) => viewOf(entry, stored, layouts))
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
  const siblings =
    stored.conflicts.length > 0 || hasLeads(stored) || hasSheets(stored)
      ? await listImports(database, scope, runId)
      : []
  const layouts = stored.survey?.remembered ? await listLayouts(database, scope) : []
  return accepted(viewOf(stored, siblings, layouts))
}

function viewOf(stored: StoredImport, siblings: readonly StoredImport[], layouts: readonly StoredLayout[]): ImportView {
  const names = new Map(siblings.map(({ id, fileName }) => [id, fileName]))
  const { number: _, workspaceId: __, savedOrder: ___, conflicts, ...view } = stored
  const failure = failureOf(stored.id)
  return {
    ...view,
    ...(failure === null || !isUnderWay(stored) ? {} : { state: 'failed' as const, refusal: failure }),
    progress: progressOf(stored.id),
    layout: appliedLayout(stored, layouts),
    adsWaiting: hasLeads(stored) ? siblings.filter(bringsAds).map(({ fileName }) => fileName) : [],
    sheetsLeft: hasSheets(stored) ? sheetsLeft([stored, ...sameFile(stored, siblings)]) : [],
    questions: stored.survey?.questions ?? [],
    conflicts: conflicts.map(({ importIds, ...conflict }) => ({
      ...conflict,
      imports: importIds.map((id) => ({ id, fileName: names.get(id) ?? '' })),
    })),
  }
}

function hasLeads({ survey }: StoredImport): boolean {
  return survey?.plan.kind === 'leads'
}

function hasSheets({ state, survey }: StoredImport): boolean {
  return state === 'saved' && (survey?.plan.sheets.length ?? 0) > 1
}

/** The saved imports of the same file. */
function sameFile({ uploadSha256 }: StoredImport, siblings: readonly StoredImport[]): StoredImport[] {
  return siblings.filter((sibling) => sibling.state === 'saved' && sibling.uploadSha256 === uploadSha256)
}

function bringsAds({ state, survey }: StoredImport): boolean {
  return state === 'ready' && survey?.plan.kind === 'ads'
}

function appliedLayout({ survey }: StoredImport, layouts: readonly StoredLayout[]): ImportView['layout'] {
  if (!survey?.remembered) return null
  const applied = layouts.find(({ fingerprint }) => fingerprint === survey.plan.fingerprint)
  return applied === undefined ? null : { id: applied.id, usedAt: applied.usedAt }
}

/** A failure that the database has not taken is about work that it believes to go on. */
function isUnderWay({ state }: StoredImport): boolean {
  return state === 'reading' || state === 'saving'
}
