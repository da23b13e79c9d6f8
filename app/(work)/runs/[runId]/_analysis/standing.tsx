import type { Route } from 'next'
import { CostCards } from '#app/_sections/cost-cards.tsx'
import { DecisionBanner } from '#app/_sections/decision-banner.tsx'
import type { Freshness } from '#app/_sections/freshness.ts'
import { FreshnessLine } from '#app/_sections/freshness-line.tsx'
import { useFreshnessRemarks } from '#app/_sections/freshness-remarks.tsx'
import { MoneySection } from '#app/_sections/money-section.tsx'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { isJudged } from '#app/_sections/verdict-counts.ts'
import { VerdictStillSpending } from '#app/_sections/verdict-still-spending.tsx'
import { VerdictStrip } from '#app/_sections/verdict-strip.tsx'
import type { Day } from '#lib/kernel/day'
import type { StandingFigures } from './overview-figures.ts'

/** Where the whole run stands: the decision, what results will cost, where the money went, what to do with the ads. */
export function Standing({
  runId,
  standing,
  freshness,
  end,
  now,
  mayWrite,
}: {
  runId: string
  standing: StandingFigures
  freshness: Freshness
  /** The run's last day. */
  end: Day
  /** The moment to the minute, as ISO 8601. */
  now: string
  /** Whether whoever looks at it may open the pages on which something is changed. */
  mayWrite: boolean
}) {
  const { about, counts, decision, evidence, forecast, money, problems, stillSpending, taken } = standing
  const base = `/runs/${runId}`
  const verdicts = `${base}/verdicts` as Route
  const line = <FreshnessLine freshness={freshness} now={now} />
  return (
    <div className="space-y-6">
      {decision !== null && forecast !== null ? (
        <DecisionBanner
          decision={decision}
          days={forecast.days}
          primaryStage={about.primaryStage}
          hasPrimary={evidence[about.primaryStage].events !== null}
          currency={about.currency}
          settings={mayWrite ? (`${base}/settings` as Route) : null}
        >
          {line}
        </DecisionBanner>
      ) : (
        line
      )}
      <VerdictStillSpending ads={stillSpending} currency={about.currency} verdicts={verdicts} />
      <div className="grid items-start gap-x-8 gap-y-6 min-[70rem]:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <CostCards analysis={standing} />
        {money !== null && <MoneySection money={money} taken={taken} currency={about.currency} />}
      </div>
      <ProblemNotices
        problems={problems}
        before={useFreshnessRemarks(freshness, { end, imports: mayWrite ? (`${base}/import` as Route) : null })}
      />
      {isJudged(counts) && <VerdictStrip counts={counts} ads={verdicts} currency={about.currency} />}
    </div>
  )
}
