import type { Day, Span } from '../kernel/day.ts'
import { addDays, daysIn } from '../kernel/day.ts'
import type { Params } from '../kernel/problem.ts'
import { STAGES } from '../kernel/stage.ts'
import { sum } from '../stats/sum.ts'
import type { Analysis, Grouping } from './analysis.ts'

/** What a specialist should know before a report is finished; none of it forbids to finish. */
const REPORT_CHECKS = [
  'notOver',
  'outsideDates',
  'missingDays',
  'unnamedSpend',
  'unattributedLeads',
  'thinEvidence',
  'noTarget',
  'undecided',
  'stillSpending',
  'noComment',
] as const

export type ReportCheck = {
  readonly key: (typeof REPORT_CHECKS)[number]
  /** Money in currency units. */
  readonly params: Params
  readonly spans: readonly Span[]
}

/** What is amiss with a report of an answer about the whole run, the gravest first. */
export function reportChecks(analysis: Analysis, run: Span, hasComment: boolean): ReportCheck[] {
  return [
    ...notOver(analysis, run),
    ...outsideDates(analysis, run),
    ...missingDays(analysis, run),
    ...NAMED.flatMap((grouping) => unnamedSpend(analysis, grouping)),
    ...unattributedLeads(analysis),
    ...thinEvidence(analysis),
    ...noTarget(analysis),
    ...undecided(analysis),
    ...stillSpending(analysis),
    ...(hasComment ? [] : [check('noComment')]),
  ]
}

/** Days of the run that are over and on which no row stands; none where rows stand for whole periods only. */
export function daysWithoutData({ about, days, undated }: Analysis, run: Span): Span[] {
  if (days.length === 0 || undated !== null) return []
  const known = new Set(days.map(({ date }) => date))
  const last = about.asOf === null ? run.end : earlier(run.end, addDays(about.asOf, -1))
  const spans: { start: Day; end: Day }[] = []
  for (let day = run.start; day <= last; day = addDays(day, 1)) {
    if (known.has(day)) continue
    const latest = spans.at(-1)
    if (latest !== undefined && addDays(latest.end, 1) === day) latest.end = day
    else spans.push({ start: day, end: day })
  }
  return spans
}

const NAMED = ['segment', 'creative', 'painPoint'] as const satisfies readonly Grouping[]

function notOver({ about }: Analysis, run: Span): ReportCheck[] {
  return about.asOf !== null && about.asOf <= run.end ? [check('notOver', { end: run.end })] : []
}

/** Days of the data before or after the run's dates: one of the two is wrong. */
function outsideDates({ days }: Analysis, run: Span): ReportCheck[] {
  const [first, last] = [days.at(0)?.date, days.at(-1)?.date]
  if (first === undefined || last === undefined || (first >= run.start && last <= run.end)) return []
  return [{ ...check('outsideDates'), spans: [{ start: first, end: last }] }]
}

function missingDays(analysis: Analysis, run: Span): ReportCheck[] {
  const spans = daysWithoutData(analysis, run)
  const count = sum(spans.map(daysIn))
  return spans.length === 0 ? [] : [{ ...check('missingDays', { count }), spans }]
}

/** Money of ads that no name or label puts anywhere, where others are put somewhere. */
function unnamedSpend({ groups, totals }: Analysis, grouping: (typeof NAMED)[number]): ReportCheck[] {
  const nameless = groups[grouping].find(({ key }) => key === '')
  const spend = nameless?.totals.spend ?? 0
  if (spend <= 0 || groups[grouping].length < 2) return []
  return [check('unnamedSpend', { grouping, spend, share: spend / (totals.spend ?? spend) })]
}

function unattributedLeads({ leads }: Analysis): ReportCheck[] {
  const count = leads?.crm.unattributed.leads ?? 0
  return count > 0 ? [check('unattributedLeads', { count })] : []
}

/** Stages that the data carry, and of whose cost they say too little. */
function thinEvidence({ evidence }: Analysis): ReportCheck[] {
  return STAGES.flatMap((stage) => {
    const { events, needed, isEnough } = evidence[stage]
    return events === null || isEnough ? [] : [check('thinEvidence', { stage, events, needed })]
  })
}

function noTarget({ decision }: Analysis): ReportCheck[] {
  return decision !== null && decision.outcome === null ? [check('noTarget', { stage: decision.stage })] : []
}

/** Ads to pause or to boost about which nobody has decided. */
function undecided({ groups, actions }: Analysis): ReportCheck[] {
  if (actions === null) return []
  const decided = new Set(actions.taken.map(({ key }) => key))
  const open = groups.ad.filter(
    ({ key, verdict }) => !decided.has(key) && (verdict?.outcome === 'pause' || verdict?.outcome === 'boost'),
  )
  return open.length === 0 ? [] : [check('undecided', { count: open.length })]
}

function stillSpending({ actions }: Analysis): ReportCheck[] {
  const ads = actions?.stillSpending ?? []
  return ads.length === 0
    ? []
    : [check('stillSpending', { count: ads.length, spend: sum(ads.map(({ spend }) => spend)) })]
}

function check(key: ReportCheck['key'], params: Params = {}): ReportCheck {
  return { key, params, spans: [] }
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other
}
