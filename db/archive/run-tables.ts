import { SUM_NAMES } from '#lib/kernel/sums'
import type { ArchiveTable } from './table-parts.ts'

/** A day number as ISO text. */
function dayOf(column: string): string {
  return `date(${column} * 86400, 'unixepoch')`
}

/** Millionths as units of the run's currency. */
function unitsOf(column: string): string {
  return `${column} / 1e6 AS ${column}`
}

const SET_ASIDE = SUM_NAMES.map((name, bit) => `iif(rows.hidden & ${1 << bit}, ' ${name}', '')`).join(' || ')

/** Every statement of every import, as it was read; `set_aside` names the figures that a later import has replaced. */
const ROWS = `
  SELECT imports.number AS import, imports.file_name AS file, ads.platform, names.campaign_id, names.campaign_name,
    names.ad_set_id, names.ad_set_name, names.ad_id, names.ad_name, names.creative, names.pain_point, names.segment,
    names.interest, names.utm_content, ${dayOf('rows.start')} AS start, ${dayOf('rows."end"')} AS "end",
    breakdowns."values" AS breakdown, rows.impressions, rows.clicks, rows.subscribers, rows.leads, rows.sales,
    rows.spend / 1e6 AS spend, rows.revenue / 1e6 AS revenue, trim(${SET_ASIDE}) AS set_aside
  FROM ads JOIN rows ON rows.ad = ads.number
    JOIN imports ON imports.number = rows.import
    JOIN breakdowns ON breakdowns.number = rows.breakdown
    LEFT JOIN ad_names AS names ON names.ad = rows.ad AND names.import = rows.import
  WHERE ads.run_id = ?`

const LEADS = `
  SELECT imports.number AS import, imports.file_name AS file, key, leads.platform, ${dayOf('created')} AS created,
    ${dayOf('closed')} AS closed, pipeline, stage, product, objection, source, ${unitsOf('amount')}, ${unitsOf('paid')},
    ad_id, utm_source, utm_medium, utm_campaign, utm_content, utm_term
  FROM leads JOIN imports ON imports.number = leads.import
  WHERE leads.run_id = ?`

const LABELS = `
  SELECT batch, kind, file_name AS file, created_at, "by", value, segment, creative, pain_point
  FROM label_batches JOIN labels ON labels.batch = label_batches.number
  WHERE run_id = ? ORDER BY batch`

const DECISIONS = `
  SELECT number, batch, key, label, kind, outcome, verdict, note, decided_by, decided_on, decided_at, until, done_at,
    undone_at, data_version, engine
  FROM actions WHERE run_id = ? ORDER BY number`

const VERDICTS = `
  SELECT data_version, recorded_at, grouping, key, outcome, stage, probability, spend, events, target, boost_limit,
    pause_limit, ratio, confidence, basis, names, leads_by, engine
  FROM verdicts WHERE run_id = ?`

/** Tables of a run by the name of their file. */
export const RUN_TABLES: readonly ArchiveTable[] = [
  { name: 'rows', select: ROWS },
  { name: 'leads', select: LEADS },
  { name: 'labels', select: LABELS },
  { name: 'decisions', select: DECISIONS },
  { name: 'verdicts', select: VERDICTS },
]
