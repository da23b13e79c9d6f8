import type { Lead } from '../import/leads/lead.ts'
import { StageCounts } from '../import/leads/stage-counts.ts'
import { suggestOutcome } from '../import/leads/suggest-outcome.ts'
import type { LeadOutcome } from '../kernel/lead-outcome.ts'
import { byLetters } from '../kernel/order.ts'
import type { Unattributed } from '../kernel/unattributed.ts'
import type { LeadMarks } from './attribute-leads.ts'
import { createAttribution } from './attribute-leads.ts'
import type { StatedStage } from './lead-outcomes.ts'
import { createStated } from './lead-outcomes.ts'
import type { Ad } from './tally.ts'

/** A stage of a run's CRMs, with how many leads stand in it. */
export type StageCount = {
  readonly platform: string
  /** Empty where the CRM names none. */
  readonly pipeline: string
  readonly stage: string
  readonly count: number
  readonly suggested: LeadOutcome
  /** What people have said; null where nobody has. */
  readonly stated: LeadOutcome | null
}

/** The marks of leads that join no ad, and how many leads carry them. */
export type UnattributedMarks = {
  readonly reason: Unattributed
  readonly marks: LeadMarks
  readonly count: number
}

export type LeadsDescription = {
  /** The most frequent first. */
  readonly stages: readonly StageCount[]
  /** The most frequent first, and not all where there are many. */
  readonly unattributed: readonly UnattributedMarks[]
}

/** The stages that leads stand in, and what the leads that join no ad have in common. */
export function describeLeads(
  leads: Iterable<Lead>,
  ads: Iterable<Ad>,
  stated: readonly StatedStage[],
): LeadsDescription {
  const attribute = createAttribution(ads)
  const stages = new StageCounts()
  const unattributed = new Counts<Omit<UnattributedMarks, 'count'>>()
  for (const lead of leads) {
    const { adId, utmSource, utmCampaign, utmContent, utmTerm } = lead
    stages.add(lead)
    const { reason } = attribute(lead)
    if (reason !== null) unattributed.add({ reason, marks: { adId, utmSource, utmCampaign, utmContent, utmTerm } })
  }
  const stateOf = createStated(stated)
  return {
    stages: stages.all().map((own) => ({
      ...own,
      pipeline: own.pipeline ?? '',
      suggested: suggestOutcome(own.stage),
      stated: stateOf(own),
    })),
    unattributed: unattributed.all().slice(0, MOST_SHOWN),
  }
}

const MOST_SHOWN = 50

/** Counts equal values. */
class Counts<Value> {
  readonly #counts = new Map<string, { value: Value; count: number }>()

  add(value: Value): void {
    const key = JSON.stringify(value)
    const known = this.#counts.get(key)
    if (known === undefined) this.#counts.set(key, { value, count: 1 })
    else known.count++
  }

  all(): (Value & { readonly count: number })[] {
    return [...this.#counts]
      .sort(([one, { count }], [other, { count: others }]) => others - count || byLetters(one, other))
      .map(([, { value, count }]) => ({ ...value, count }))
  }
}
