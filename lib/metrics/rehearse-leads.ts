import type { Lead } from '../import/leads/lead.ts'
import type { LeadsSurvey } from '../import/leads/leads-survey.ts'
import type { Survey } from '../import/plan.ts'
import type { CurrencyCode } from '../kernel/money.ts'
import { problem } from '../kernel/problem.ts'
import type { Unattributed } from '../kernel/unattributed.ts'
import { UNATTRIBUTED } from '../kernel/unattributed.ts'
import { createAttribution } from './attribute-leads.ts'
import type { StatedStage } from './lead-outcomes.ts'
import { createOutcomes } from './lead-outcomes.ts'
import type { Ad } from './tally.ts'

/** What leads are held against before they are let in. */
export type LeadsGround = {
  /** The run's ads. */
  readonly ads: readonly Ad[]
  /** What people have said of stages. */
  readonly stages: readonly StatedStage[]
}

/** Counts how many leads join an ad. */
export class JoinCounts {
  readonly #attribute: ReturnType<typeof createAttribution>
  #attributed = 0
  readonly #unattributed = Object.fromEntries(UNATTRIBUTED.map((reason) => [reason, 0])) as Record<Unattributed, number>

  constructor(ads: readonly Ad[]) {
    this.#attribute = createAttribution(ads)
  }

  add(lead: Lead): void {
    const { reason } = this.#attribute(lead)
    if (reason === null) this.#attributed++
    else this.#unattributed[reason]++
  }

  all(): LeadsSurvey['joined'] {
    return { attributed: this.#attributed, unattributed: { ...this.#unattributed } }
  }
}

/** The survey of a CRM's export with what the run says of it: how many leads join, and what its stages have meant so far. */
export function withRun(survey: Survey, joins: JoinCounts, { stages }: LeadsGround): Survey {
  if (survey.leads === null) return survey
  const outcomeOf = createOutcomes(stages)
  const lead = { platform: survey.plan.platform, paid: null, objection: null }
  const settled = survey.leads.stages.map((own) => ({ ...own, suggested: outcomeOf({ ...lead, ...own }) }))
  return { ...survey, leads: { stages: settled, joined: joins.all() } }
}

/** Leads are good in any currency, their money is not: in another one than the run's it is left out with a word. */
export function withoutForeignMoney(survey: Survey, expected: CurrencyCode | null): Survey {
  const { plan } = survey
  const isForeign = plan.currency !== null && expected !== null && plan.currency !== expected
  if (plan.kind !== 'leads' || !isForeign) return survey
  const money = plan.columns.filter(({ number }) => number !== null)
  const columns = plan.columns.map((column) =>
    column.number === null ? column : { ...column, field: 'ignore_metric', number: null, currency: null },
  )
  const params = { found: plan.currency, expected }
  const found = problem('moneyInOtherCurrency', 'warning', { column: money[0]?.header ?? null, params })
  const group = { code: found.code, severity: found.severity, column: found.column, count: 1, examples: [found] }
  return { ...survey, plan: { ...plan, columns, currency: null }, problems: [...survey.problems, group] }
}
