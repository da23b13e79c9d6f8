import type { Route } from 'next'
import { CostCards } from '#app/_sections/cost-cards.tsx'
import { DecisionBanner } from '#app/_sections/decision-banner.tsx'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { countVerdicts, isJudged } from '#app/_sections/verdict-counts.ts'
import { VerdictStrip } from '#app/_sections/verdict-strip.tsx'
import type { Analysis } from '#lib/analysis/analysis'

/** Where the whole run stands: the decision, what results will cost, and what to do with the ads. */
export function Standing({ runId, analysis }: { runId: string; analysis: Analysis }) {
  const { about, cost, decision, evidence, forecast, groups } = analysis
  const counts = countVerdicts(groups.ad)
  return (
    <div className="space-y-8">
      {decision !== null && forecast !== null && (
        <DecisionBanner
          decision={decision}
          days={forecast.days}
          primaryStage={about.primaryStage}
          hasPrimary={evidence[about.primaryStage].events !== null}
          currency={about.currency}
          settings={`/runs/${runId}/settings` as Route}
        />
      )}
      <ProblemNotices problems={about.problems.filter(({ file }) => file === null)} />
      <CostCards
        cost={cost}
        decision={decision}
        evidence={evidence}
        days={forecast?.days ?? null}
        currency={about.currency}
      />
      {isJudged(counts) && (
        <VerdictStrip counts={counts} ads={`/runs/${runId}/ads` as Route} currency={about.currency} />
      )}
    </div>
  )
}
