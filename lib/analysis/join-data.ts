import type { Lead } from '../import/leads/lead.ts'
import type { AdData } from '../metrics/ad-data.ts'
import { countLeads } from '../metrics/count-leads.ts'
import type { ExportBounds } from '../metrics/lead-coverage.ts'
import type { StatedStage } from '../metrics/lead-outcomes.ts'
import { splitsOf } from '../metrics/tally-leads.ts'
import type { Crm } from './crm.ts'
import { withCrm, withoutSplits } from './crm.ts'
import type { Data } from './data.ts'
import type { Question } from './question.ts'
import { contextPlatforms, dimensionsNeeded } from './segmentation.ts'
import type { Settings } from './settings.ts'

/** The leads of CRMs, what people say of their stages, and how far the exports reach. */
export type LeadData = {
  readonly leads: Iterable<Lead>
  readonly stages: readonly StatedStage[]
  readonly bounds: ExportBounds
}

/** What a run's data are beside their figures. */
type About = Omit<Data, 'tallies' | 'dimensions' | 'platforms' | 'leads'>

/**
 * What is analysed, from what files or a database hold: leads are joined with the ads they came from, and breakdowns
 * folded to those that the run and the question ask for. `leads` is null without a CRM.
 */
export function joinData(
  ads: AdData,
  leads: LeadData | null,
  about: About,
  settings: Settings,
  question: Question,
): Data {
  const crm = leads === null ? null : joinLeads(ads, leads)
  const context = contextPlatforms(ads.platforms, settings)
  const own = ads.told((platform) => !context.has(platform))
  const dimensions = withoutSplits(own.dimensions, crm, settings)
  const needed = dimensionsNeeded(dimensions, settings, question, own.allNameSegments)
  // Asked for here and not within the function: what it holds stays in memory for as long as the answer is worked out.
  const tallies = ads.tallies(needed)
  const data: Data = {
    ...about,
    tallies: () => tallies,
    dimensions,
    platforms: ads.platforms,
    problems: [...about.problems, ...ads.problems],
  }
  return withCrm(data, crm, settings, needed)
}

function joinLeads(ads: AdData, { leads, stages, bounds }: LeadData): Crm {
  return { leads: countLeads(leads, ads.exported(), stages, bounds), splits: splitsOf(ads.cuts()) }
}
