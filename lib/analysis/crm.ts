import { platformOf } from '../import/header/platforms.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { fromMicros } from '../kernel/money.ts'
import type { Problem } from '../kernel/problem.ts'
import { problem } from '../kernel/problem.ts'
import { CoveredSums } from '../metrics/covered-sums.ts'
import type { LeadSums, LeadTallies } from '../metrics/lead-tallies.ts'
import type { Tally } from '../metrics/tally.ts'
import { splitAds, tallyLeads } from '../metrics/tally-leads.ts'
import type { LeadCounts, Leads } from './analysis.ts'
import type { Data } from './data.ts'
import { contextPlatforms } from './segmentation.ts'
import type { Settings } from './settings.ts'

/** The leads of a run's CRMs, and the dimensions in which its ads are split and the leads are not. */
export type Crm = {
  readonly leads: LeadTallies
  readonly splits: ReadonlyMap<string, ReadonlySet<Dimension>>
}

/** Whose leads and sales count: the CRM's where any of its leads joins an ad, unless the settings say otherwise. */
function decides(crm: Crm | null, { leadsFrom }: Settings): 'platform' | 'crm' {
  if (crm === null) return 'platform'
  return leadsFrom ?? (crm.leads.joins ? 'crm' : 'platform')
}

/** The dimensions that segments are made of where nobody has chosen: with the CRM's leads none that splits an ad. */
export function withoutSplits(dimensions: ReadonlySet<Dimension>, crm: Crm | null, settings: Settings): Set<Dimension> {
  if (crm === null || decides(crm, settings) === 'platform') return new Set(dimensions)
  const splitting = new Set([...crm.splits.values()].flatMap((own) => [...own]))
  return new Set([...dimensions].filter((name) => !splitting.has(name)))
}

/** Data with the CRM's leads in them; `needed` are the dimensions by which their tallies are told apart. */
export function withCrm(data: Data, crm: Crm | null, settings: Settings, needed: readonly Dimension[]): Data {
  if (crm === null) return data
  const from = decides(crm, settings)
  const split = splitAds(crm.splits, needed)
  // Of the run's own ads a CRM that names none of them says that nobody came; a benchmark of zeros would be none.
  const untold = new Set([...contextPlatforms(data.platforms, settings)].filter((name) => !crm.leads.tells(name)))
  const platform = new CoveredSums()
  const joinsNone = settings.leadsFrom === undefined && !crm.leads.joins
  const isBlurred = from === 'crm' && split.size > 0
  return {
    ...data,
    tallies: () => {
      const counted = noting(data.tallies(), platform)
      return from === 'crm' ? tallyLeads(counted, crm.leads, split, untold) : counted
    },
    leads: () => leadsOf(crm.leads, platform, from),
    problems: [
      ...data.problems,
      ...(from === 'crm' ? [...silencesOf(crm.leads), ...partsOf(crm.leads), ...twiceIn(crm.leads)] : []),
      ...(joinsNone && data.platforms.size > 0 ? [noLeadJoins(crm.leads)] : []),
      ...(isBlurred ? [problem('leadsNotByBreakdown', 'warning', { params: { count: split.size } })] : []),
    ],
  }
}

function noLeadJoins({ unattributed }: LeadTallies): Problem {
  return problem('noLeadJoins', 'warning', { params: { count: unattributed.leads } })
}

/** What is taken of days at the ends of the CRM's export that have no lead. */
function silencesOf({ silences }: LeadTallies): Problem[] {
  return silences.map(({ span: { start, end }, isCovered }) =>
    problem(isCovered ? 'leadsSilent' : 'leadsOutOfReach', 'warning', { params: { start, end } }),
  )
}

/** Rows that sum up days of which the CRM's export tells some only: what they spent joins no lead. */
function partsOf({ coverage, partlyCovered }: LeadTallies): Problem[] {
  const start = partlyCovered.map((span) => span.start).toSorted()[0]
  const end = partlyCovered
    .map((span) => span.end)
    .toSorted()
    .at(-1)
  if (coverage.span === null || start === undefined || end === undefined) return []
  const params = { start, end, from: coverage.span.start, to: coverage.span.end }
  return [problem('leadsOfPartOfPeriod', 'warning', { params })]
}

/** A form hands its leads on to a CRM: with both exports a lead may stand in either. */
function twiceIn({ platforms }: LeadTallies): Problem[] {
  const isForm = (platform: string) => platformOf(platform).isLeadForm === true
  const all = [...platforms]
  return all.some(isForm) && !all.every(isForm) ? [problem('leadsOfFormAndCrm', 'warning')] : []
}

function* noting(tallies: Iterable<Tally>, sums: CoveredSums): Generator<Tally> {
  for (const tally of tallies) {
    sums.add(tally.sums)
    yield tally
  }
}

function leadsOf(leads: LeadTallies, platform: CoveredSums, from: Leads['from']): Leads {
  const stated = { leads: platform.total('leads'), sales: platform.total('sales'), revenue: platform.total('revenue') }
  const { reasons, ...unattributed } = leads.unattributed
  return {
    from,
    platform: Object.values(stated).every((value) => value === null) ? null : stated,
    crm: { attributed: inUnits(leads.attributed), unattributed: { ...inUnits(unattributed), reasons } },
    objections: leads.objections,
  }
}

function inUnits({ leads, sales, revenue }: LeadSums): LeadCounts {
  return { leads, sales, revenue: revenue === null ? null : fromMicros(revenue) }
}
