import { and, asc, eq, isNotNull } from 'drizzle-orm'
import { noteActivity } from './activities.ts'
import type { Database } from './open.ts'
import { isOwnRun, ownRun } from './own-run.ts'
import { requireOpen } from './require-open.ts'
import { requireWrite } from './require-role.ts'
import { creatives } from './schema/names.ts'
import { runs } from './schema/runs.ts'
import type { Scope } from './scope.ts'

/** What people show of a creative beside its name. */
export type Creative = {
  readonly creative: string
  readonly text: string | null
  /** SHA-256 of the picture's bytes, which lie beside the database. */
  readonly picture: string | null
  /** Media type of the picture, as its bytes say. */
  readonly pictureType: string | null
}

/** What changes of a creative; what is not named stays. */
export type CreativeChange = {
  readonly text?: string | null
  readonly picture?: { readonly sha256: string; readonly type: string } | null
}

/** The creatives of a run that have a text or a picture, by name. */
export async function listCreatives(database: Database, scope: Scope, runId: string): Promise<Creative[]> {
  const stored = database.orm
    .select({ creative: creatives })
    .from(creatives)
    .innerJoin(runs, eq(runs.id, creatives.runId))
    .where(ownRun(scope, runId))
    .orderBy(asc(creatives.creative))
    .all()
  return stored.map(({ creative: { runId: _, changedAt: __, ...own } }) => own)
}

/** Changes what is kept of a creative; false where there is no such run. Without text and picture nothing is kept. */
export async function changeCreative(
  database: Database,
  scope: Scope,
  runId: string,
  creative: string,
  change: CreativeChange,
  now: string,
): Promise<boolean> {
  requireWrite(scope)
  return database.orm.transaction(
    () => {
      const { orm } = database
      if (!isOwnRun(database, scope, runId)) return false
      requireOpen(database, runId)
      const row = and(eq(creatives.runId, runId), eq(creatives.creative, creative))
      const before = orm.select().from(creatives).where(row).get()
      const text = change.text === undefined ? (before?.text ?? null) : change.text
      const picture = change.picture === undefined ? (before?.picture ?? null) : (change.picture?.sha256 ?? null)
      const pictureType = change.picture === undefined ? (before?.pictureType ?? null) : (change.picture?.type ?? null)
      orm.delete(creatives).where(row).run()
      noteActivity(database, scope, { kind: 'creativeChanged', subject: { creative }, at: now, runId })
      if (text === null && picture === null) return true
      orm.insert(creatives).values({ runId, creative, text, picture, pictureType, changedAt: now }).run()
      return true
    },
    { behavior: 'immediate' },
  )
}

/** The media type of a picture that a run of the workspace shows; null where none does. */
export async function findPicture(
  database: Database,
  scope: Scope,
  runId: string,
  sha256: string,
): Promise<string | null> {
  const found = database.orm
    .select({ type: creatives.pictureType })
    .from(creatives)
    .innerJoin(runs, eq(runs.id, creatives.runId))
    .where(and(eq(creatives.picture, sha256), ownRun(scope, runId)))
    .get()
  return found?.type ?? null
}

/** SHA-256 of every picture that some creative shows. No scope: it is the house that asks. */
export async function picturesInUse(database: Database): Promise<Set<string>> {
  const used = database.orm
    .selectDistinct({ sha256: creatives.picture })
    .from(creatives)
    .where(isNotNull(creatives.picture))
    .all()
  return new Set(used.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))
}
