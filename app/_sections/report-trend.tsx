import type { ReportAnswer } from '#app/_client/report-part.ts'
import { numberOf, OF_STAGE } from './measures.ts'
import { TrendFigure } from './trend-figure.tsx'

/** Whether the cost that decides drifts to its target; nothing where fewer than two days have one. */
export function ReportTrend({ answer: { about, days, decision } }: { answer: ReportAnswer }) {
  const measure = OF_STAGE[decision?.stage ?? about.primaryStage].cost
  if (days.filter((day) => numberOf(day, measure) !== null).length < 2) return null
  return <TrendFigure days={days} measure={measure} targets={about.targets} currency={about.currency} />
}
