import type { Database } from '../open.ts'
import { requireAdmin } from '../require-role.ts'
import type { Scope } from '../scope.ts'
import { ONLY_HERE } from './remove-workspace.ts'

/** What a workspace holds, as counts. */
export type WorkspaceContents = {
  readonly runs: number
  readonly files: number
  /** Bytes of the files as they came. */
  readonly bytes: number
  /** Finished reports. */
  readonly reports: number
  /** Links that open something now. */
  readonly links: number
  readonly members: number
  /** Members who are in no other workspace. */
  readonly accounts: number
}

/** `now` as ISO 8601: a link that is over is open no more. */
export async function workspaceContents({ sqlite }: Database, scope: Scope, now: string): Promise<WorkspaceContents> {
  requireAdmin(scope)
  const { workspaceId: id } = scope
  const counted = (select: string) => sqlite.prepare(select).pluck().get({ id, now }) as number
  return {
    runs: counted('SELECT count(*) FROM runs WHERE workspace_id = @id'),
    files: counted(`SELECT count(*) FROM (${FILES})`),
    bytes: counted(`SELECT coalesce(sum(size), 0) FROM (${FILES})`),
    reports: counted(`SELECT count(*) FROM snapshots WHERE run_id IN ${RUNS}`),
    links: counted(`SELECT count(*) FROM shares WHERE revoked_at IS NULL AND expires_at > @now AND run_id IN ${RUNS}`),
    members: counted('SELECT count(*) FROM memberships WHERE workspace_id = @id'),
    accounts: sqlite.prepare(`SELECT count(*) FROM (${ONLY_HERE})`).pluck().get(id, id) as number,
  }
}

const RUNS = '(SELECT id FROM runs WHERE workspace_id = @id)'
const FILES =
  'SELECT sha256, max(size) AS size FROM imports WHERE workspace_id = @id AND sha256 IS NOT NULL GROUP BY sha256'
