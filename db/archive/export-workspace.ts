import { asc, eq } from 'drizzle-orm'
import { noteActivity } from '../activities.ts'
import type { Database } from '../open.ts'
import { openToRead } from '../open.ts'
import { requireAdmin } from '../require-role.ts'
import { layouts } from '../schema/imports.ts'
import { leadStages } from '../schema/leads.ts'
import { memberships, users } from '../schema/people.ts'
import { runs } from '../schema/runs.ts'
import { workspaces } from '../schema/workspaces.ts'
import type { Scope } from '../scope.ts'
import { ABOUT_ARCHIVE } from './about-archive.ts'
import type { ArchiveSource, Writing } from './run-parts.ts'
import { json, runParts, textPart } from './run-parts.ts'
import { tableParts } from './table-parts.ts'
import type { ArchivePart, WrittenPart } from './zip-stream.ts'
import { zipStream } from './zip-stream.ts'

const ARCHIVE_FORMAT = 'touchstone-workspace-1'

export type ArchiveCall = {
  /** The data folder, and the path of the database in it. */
  readonly folder: string
  readonly path: string
  /** Of the program. */
  readonly version: string
  readonly now: string
  readonly writing: Writing
}

/** The journal tells that somebody took everything along. */
export async function noteExport(database: Database, scope: Scope, now: string): Promise<void> {
  requireAdmin(scope)
  noteActivity(database, scope, { kind: 'workspaceExported', subject: {}, at: now })
}

/** All that a workspace holds as of one moment, as an archive that is made while it is read. Nothing in it opens anything. */
export async function* exportWorkspace(
  { folder, path, version, now, writing }: ArchiveCall,
  scope: Scope,
): AsyncGenerator<Uint8Array> {
  requireAdmin(scope)
  const database = openToRead(path)
  try {
    // The moment is that of the first reading.
    database.sqlite.exec('BEGIN; SELECT count(*) FROM sqlite_schema')
    const written: WrittenPart[] = []
    const source = { database, folder, missing: [] }
    const about = { format: ARCHIVE_FORMAT, program: `Touchstone ${version}`, createdAt: now }
    yield* zipStream(partsOf(source, scope, writing, about, written), (part) => written.push(part))
  } finally {
    database.sqlite.close()
  }
}

/** The list of all parts with their SHA-256 comes last: before, nobody knows them. */
async function* partsOf(
  source: ArchiveSource,
  scope: Scope,
  writing: Writing,
  about: object,
  written: readonly WrittenPart[],
): AsyncGenerator<ArchivePart> {
  const { database, missing } = source
  yield textPart('README.txt', ABOUT_ARCHIVE)
  yield textPart('workspace.json', json(describeWorkspace(database, scope)))
  yield* tableParts(database, { name: 'activities', select: ACTIVITIES }, scope.workspaceId, writing.line)
  const own = database.orm.select().from(runs).where(eq(runs.workspaceId, scope.workspaceId))
  for (const [place, { id, name }] of own.orderBy(asc(runs.createdAt), asc(runs.id)).all().entries()) {
    const folder = writing.fileName([`${place + 1} ${name}`], 'run').replace(/\.run$/, '')
    yield* runParts(source, scope, id, `runs/${folder}`, writing)
  }
  const parts = written.map(({ name, size, sha256 }) => ({ name, size, sha256 }))
  yield textPart('manifest.json', json({ ...about, workspace: scope.workspaceId, parts, missing }))
}

const ACTIVITIES = `
  SELECT at, who, token_name AS token, kind, run_name AS run, subject FROM activities
  WHERE workspace_id = ? ORDER BY at, rowid`

/** People by name and role: neither what they sign in with nor their addresses. */
function describeWorkspace({ orm }: Database, { workspaceId }: Scope): object {
  const { name, createdAt } = workspaces
  const { role, createdAt: since } = memberships
  const { workspaceId: _, ...stage } = leadStages
  return {
    ...orm.select({ name, createdAt }).from(workspaces).where(eq(workspaces.id, workspaceId)).get(),
    members: orm
      .select({ name: users.name, role, since })
      .from(memberships)
      .innerJoin(users, eq(users.id, memberships.userId))
      .where(eq(memberships.workspaceId, workspaceId))
      .orderBy(asc(users.name))
      .all(),
    layouts: orm
      .select()
      .from(layouts)
      .where(eq(layouts.workspaceId, workspaceId))
      .all()
      .map(({ workspaceId: __, ...layout }) => layout),
    leadStages: orm
      .select({ platform: stage.platform, pipeline: stage.pipeline, stage: stage.stage, outcome: stage.outcome })
      .from(leadStages)
      .where(eq(leadStages.workspaceId, workspaceId))
      .all(),
  }
}
