import type { Lead } from '#lib/import/leads/lead'
import { fromDayNumber, toDayNumber } from '#lib/kernel/day'
import { standingLead } from '#lib/kernel/standing-lead'
import type { Database } from './open.ts'
import type { WriteCounts } from './row-changes.ts'
import { findRun } from './runs.ts'
import type { Scope } from './scope.ts'

/**
 * Writes the leads of one import inside a transaction of its caller. Each import keeps its own statement of a lead; the
 * one saved last counts, so that taking an import back uncovers the one before.
 */
export class LeadWriter {
  readonly counts: WriteCounts = { added: 0, changed: 0, unchanged: 0 }
  readonly #runId: string
  readonly #import: number
  readonly #statements: ReturnType<typeof prepare>
  readonly #isFirst: boolean

  constructor(database: Database, runId: string, importNumber: number) {
    this.#runId = runId
    this.#import = importNumber
    this.#statements = prepare(database)
    this.#isFirst = this.#statements.any.get(runId) === undefined
  }

  write(lead: Lead): void {
    const row = { ...rowOf(lead), runId: this.#runId, import: this.#import }
    const earlier = this.#isFirst ? null : this.#earlier(lead.key)
    if (this.#statements.insert.run(row).changes === 1) this.counts[kindOf(lead, earlier)]++
    else this.#writeTwin(lead, earlier)
  }

  /** The file states the lead a second time. */
  #writeTwin(lead: Lead, earlier: Lead | null): void {
    const stored = leadOf(this.#statements.own.get(this.#import, lead.key) as StoredLead)
    if (standingLead(stored, lead) === stored) return
    this.#statements.replace.run({ ...rowOf(lead), runId: this.#runId, import: this.#import })
    this.counts[kindOf(stored, earlier)]--
    this.counts[kindOf(lead, earlier)]++
  }

  #earlier(key: string): Lead | null {
    const stored = this.#statements.earlier.get(this.#runId, key, this.#import) as StoredLead | undefined
    return stored === undefined ? null : leadOf(stored)
  }
}

/** Holds the leads of an import that waits against those of its run, as the writer would, and writes nothing. */
export class LeadPreview {
  readonly #runId: string
  readonly #import: number
  readonly #earlier: ReturnType<typeof prepare>['earlier']
  readonly #standing = new Map<string, Lead>()

  constructor(database: Database, runId: string, importNumber: number) {
    this.#runId = runId
    this.#import = importNumber
    this.#earlier = prepare(database).earlier
  }

  read(lead: Lead): void {
    const twin = this.#standing.get(lead.key)
    this.#standing.set(lead.key, twin === undefined ? lead : standingLead(twin, lead))
  }

  finish(): WriteCounts {
    const counts: WriteCounts = { added: 0, changed: 0, unchanged: 0 }
    for (const lead of this.#standing.values()) {
      const stored = this.#earlier.get(this.#runId, lead.key, this.#import) as StoredLead | undefined
      counts[kindOf(lead, stored === undefined ? null : leadOf(stored))]++
    }
    return counts
  }
}

/** The leads of a run as the imports saved last state them; none for a run that is not in the workspace. */
export async function leadsOf(database: Database, scope: Scope, runId: string): Promise<Iterable<Lead>> {
  return (await findRun(database, scope, runId)) === null ? [] : latestLeads(database, runId)
}

/** Whether a run holds leads of a CRM. */
export async function hasLeads(database: Database, scope: Scope, runId: string): Promise<boolean> {
  if ((await findRun(database, scope, runId)) === null) return false
  return database.sqlite.prepare('SELECT 1 FROM leads WHERE run_id = ? LIMIT 1').get(runId) !== undefined
}

function* latestLeads({ sqlite }: Database, runId: string): Generator<Lead> {
  // SQLite takes the other columns from the row that has the greatest order.
  const latest = sqlite.prepare(
    `SELECT max(saved_order), ${COLUMNS} FROM leads JOIN imports ON imports.number = leads.import
     WHERE leads.run_id = ? GROUP BY key`,
  )
  for (const stored of latest.iterate(runId) as Iterable<StoredLead>) yield leadOf(stored)
}

type StoredLead = Omit<Lead, 'created' | 'closed'> & { readonly created: number; readonly closed: number | null }

const COLUMNS = `key, platform, created, closed, pipeline, stage, product, objection, source, amount, paid, ad_id AS adId,
  utm_source AS utmSource, utm_medium AS utmMedium, utm_campaign AS utmCampaign, utm_content AS utmContent, utm_term AS utmTerm`

function prepare({ sqlite }: Database) {
  const values = `INTO leads
    (import, key, run_id, platform, created, closed, pipeline, stage, product, objection, source, amount, paid, ad_id,
     utm_source, utm_medium, utm_campaign, utm_content, utm_term)
    VALUES (@import, @key, @runId, @platform, @created, @closed, @pipeline, @stage, @product, @objection, @source, @amount,
     @paid, @adId, @utmSource, @utmMedium, @utmCampaign, @utmContent, @utmTerm)`
  return {
    any: sqlite.prepare('SELECT 1 FROM leads WHERE run_id = ? LIMIT 1'),
    insert: sqlite.prepare(`INSERT OR IGNORE ${values}`),
    replace: sqlite.prepare(`INSERT OR REPLACE ${values}`),
    own: sqlite.prepare(`SELECT ${COLUMNS} FROM leads WHERE import = ? AND key = ?`),
    earlier: sqlite.prepare(
      `SELECT ${COLUMNS} FROM leads JOIN imports ON imports.number = leads.import
       WHERE leads.run_id = ? AND key = ? AND import <> ? ORDER BY saved_order DESC LIMIT 1`,
    ),
  }
}

function rowOf({ created, closed, ...rest }: Lead): StoredLead {
  return { ...rest, created: toDayNumber(created), closed: closed === null ? null : toDayNumber(closed) }
}

/** In the order of the type, so that equal leads are equal as text. */
function leadOf(stored: StoredLead): Lead {
  return {
    key: stored.key,
    platform: stored.platform,
    created: fromDayNumber(stored.created),
    closed: stored.closed === null ? null : fromDayNumber(stored.closed),
    pipeline: stored.pipeline,
    stage: stored.stage,
    product: stored.product,
    objection: stored.objection,
    source: stored.source,
    amount: stored.amount,
    paid: stored.paid,
    adId: stored.adId,
    utmSource: stored.utmSource,
    utmMedium: stored.utmMedium,
    utmCampaign: stored.utmCampaign,
    utmContent: stored.utmContent,
    utmTerm: stored.utmTerm,
  }
}

function kindOf(lead: Lead, earlier: Lead | null): keyof WriteCounts {
  if (earlier === null) return 'added'
  return JSON.stringify(lead) === JSON.stringify(earlier) ? 'unchanged' : 'changed'
}
