import { createReadStream, existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { listCreatives } from '../creatives.ts'
import { pathOf } from '../files.ts'
import { listImports } from '../imports.ts'
import type { Database } from '../open.ts'
import { findDraft, PICTURES } from '../reports.ts'
import { findRun } from '../runs.ts'
import { shares } from '../schema/shares.ts'
import type { Scope } from '../scope.ts'
import { findSnapshot, listSnapshots } from '../snapshots.ts'
import { RUN_TABLES } from './run-tables.ts'
import type { WriteLine } from './table-parts.ts'
import { tableParts } from './table-parts.ts'
import type { ArchivePart } from './zip-stream.ts'

/** How texts and names of files are written. */
export type Writing = {
  readonly line: WriteLine
  readonly fileName: (parts: readonly string[], extension: string) => string
}

/** Where an archive is made from; `missing` collects the names of files that should be there. */
export type ArchiveSource = {
  readonly database: Database
  /** The data folder. */
  readonly folder: string
  readonly missing: string[]
}

/** A run with everything in it, in a folder of the archive. */
export async function* runParts(
  source: ArchiveSource,
  scope: Scope,
  runId: string,
  folder: string,
  writing: Writing,
): AsyncGenerator<ArchivePart> {
  const { database } = source
  const files = await filesOf(source, scope, runId, writing)
  yield textPart(`${folder}/run.json`, json(await describeRun(database, scope, runId, files)))
  for (const table of RUN_TABLES) {
    yield* tableParts(database, { ...table, name: `${folder}/${table.name}` }, runId, writing.line)
  }
  for (const { id, number } of await listSnapshots(database, scope, runId)) {
    const report = await findSnapshot(database, scope, runId, id)
    if (report !== null) yield textPart(`${folder}/report-${number}.json`, report.analysis)
  }
  for (const [sha256, name] of files) yield* filePart(source, sha256, `${folder}/${name}`)
}

/** Files of a run in the archive, by their SHA-256: uploads under the names they came with, pictures under their own. */
async function filesOf(
  { database }: ArchiveSource,
  scope: Scope,
  runId: string,
  { fileName }: Writing,
): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const { number, sha256, fileName: name } of await listImports(database, scope, runId)) {
    const [, stem = name, extension = 'bin'] = /^(.*)\.([a-z0-9]{1,8})$/is.exec(name) ?? []
    if (sha256 !== null) files.set(sha256, `files/${fileName([`${number} ${stem}`], extension)}`)
  }
  const pictures = database.sqlite.prepare(
    `SELECT picture AS sha256, picture_type AS type FROM creatives WHERE run_id = @runId AND picture IS NOT NULL
     UNION SELECT sha256, type FROM (${PICTURES}) WHERE run_id = @runId`,
  )
  for (const { sha256, type } of pictures.all({ runId }) as { sha256: string; type: string }[]) {
    files.set(sha256, `pictures/${sha256}.${type.split('/').at(-1)}`)
  }
  return files
}

/** The run's settings and what is in it beside its tables. */
async function describeRun(
  database: Database,
  scope: Scope,
  runId: string,
  files: ReadonlyMap<string, string>,
): Promise<object> {
  const named = (sha256: string | null) => (sha256 === null ? null : (files.get(sha256) ?? null))
  const { label, createdAt, expiresAt, revokedAt } = shares
  const imports = await listImports(database, scope, runId)
  const snapshots = await listSnapshots(database, scope, runId)
  const reports = await Promise.all(snapshots.map(({ id }) => findSnapshot(database, scope, runId, id)))
  return {
    run: await findRun(database, scope, runId),
    imports: imports.map(({ workspaceId: _, runId: __, ...own }) => ({ ...own, file: named(own.sha256) })),
    creatives: await listCreatives(database, scope, runId),
    reportDraft: (await findDraft(database, scope, runId))?.draft ?? null,
    reports: reports.map(
      (report) => report && { ...report, analysis: undefined, file: `report-${report.number}.json` },
    ),
    links: database.orm
      .select({ label, createdAt, expiresAt, revokedAt })
      .from(shares)
      .where(eq(shares.runId, runId))
      .all(),
  }
}

function* filePart({ folder, missing }: ArchiveSource, sha256: string, name: string): Generator<ArchivePart> {
  const path = pathOf(folder, sha256)
  if (existsSync(path)) yield { name, pieces: createReadStream(path) }
  else missing.push(name)
}

export function textPart(name: string, text: string): ArchivePart {
  return { name, pieces: [Buffer.from(text)] }
}

export function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`
}
