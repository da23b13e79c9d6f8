import type { Route } from 'next'
import { CostCards } from '#app/_sections/cost-cards.tsx'
import { DecisionBanner } from '#app/_sections/decision-banner.tsx'
import type { Freshness } from '#app/_sections/freshness.ts'
import { FreshnessLine } from '#app/_sections/freshness-line.tsx'
import { FreshnessNotices } from '#app/_sections/freshness-notices.tsx'
import { MoneySection } from '#app/_sections/money-section.tsx'
import { ProblemNotices } from '#app/_sections/problem-notices.tsx'
import { countVerdicts, isJudged } from '#app/_sections/verdict-counts.ts'
import { VerdictStillSpending } from '#app/_sections/verdict-still-spending.tsx'
import { VerdictStrip } from '#app/_sections/verdict-strip.tsx'
import type { About, Analysis } from '#lib/analysis/analysis'
import type { Day } from '#lib/kernel/day'
import type { Problem } from '#lib/kernel/problem'

/** Where the whole run stands: the decision, what results will cost, where the money went, what to do with the ads. */
export function Standing({
  runId,
  analysis,
  freshness,
  end,
  now,
}: {
  runId: string
  analysis: Analysis
  freshness: Freshness
  /** The run's last day. */
  end: Day
  /** The moment, as ISO 8601. */
  now: string
}) {
  const { about, actions, decision, evidence, forecast, groups, money } = analysis
  const counts = countVerdicts(groups.ad, actions?.taken)
  const base = `/runs/${runId}`
  const verdicts = `${base}/verdicts` as Route
  const line = <FreshnessLine freshness={freshness} now={now} />
  return (
    <div className="space-y-6">
      <FreshnessNotices freshness={freshness} end={end} imports={`${base}/import` as Route} />
      {decision !== null && forecast !== null ? (
        <DecisionBanner
          decision={decision}
          days={forecast.days}
          primaryStage={about.primaryStage}
          hasPrimary={evidence[about.primaryStage].events !== null}
          currency={about.currency}
          settings={`${base}/settings` as Route}
        >
          {line}
        </DecisionBanner>
      ) : (
        line
      )}
      <VerdictStillSpending ads={actions?.stillSpending ?? []} currency={about.currency} verdicts={verdicts} />
      <ProblemNotices problems={ofTheRun(about)} />
      <div className="grid items-start gap-x-8 gap-y-6 min-[70rem]:grid-cols-[minmax(0,5fr)_minmax(0,3fr)]">
        <CostCards analysis={analysis} />
        {money !== null && <MoneySection money={money} taken={actions?.taken ?? []} currency={about.currency} />}
      </div>
      {isJudged(counts) && <VerdictStrip counts={counts} ads={verdicts} currency={about.currency} />}
    </div>
  )
}

/** What has to be said about the answer as a whole; that days are assumed is, though a file is the cause. */
function ofTheRun({ problems, isPeriodAssumed }: About): readonly Problem[] {
  const assumed = isPeriodAssumed ? problems.find(({ code }) => code === 'periodAssumed') : undefined
  return [...problems.filter(({ file }) => file === null), ...(assumed === undefined ? [] : [assumed])]
}
