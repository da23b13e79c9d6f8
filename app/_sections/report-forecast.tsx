import { useLocale, useTranslations } from 'next-intl'
import type { Plan, PlanName } from '#lib/forecast/forecast'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { changesOf } from './plan-changes.ts'
import { ReportAssumptions } from './report-assumptions.tsx'
import { ReportCosts } from './report-costs.tsx'
import { ReportSection } from './report-section.tsx'
import { Numeric, ReportTable } from './report-table.tsx'
import type { ReportView } from './report-view.ts'

const PLANS = ['asIs', 'paused', 'reallocated'] as const satisfies readonly PlanName[]

/** What the next days will cost beside the targets, under three plans, and what is taken for granted. */
export function ReportForecast({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  const { forecast } = answer
  if (forecast === null) return null
  const stage = answer.decision?.stage ?? answer.about.primaryStage
  const columns = [
    { key: 'plan', label: t('column.plan') },
    { key: 'budget', label: t('column.budget'), numeric: true },
    { key: 'ads', label: t('column.ads'), numeric: true },
    { key: 'likely', label: t('column.costOf', { stage }), numeric: true },
    { key: 'range', label: t('column.range'), numeric: true },
  ]
  return (
    <ReportSection part="forecast" header={header} lead={t('forecast.lead', { days: forecast.days })}>
      <ReportCosts answer={answer} format={format} />
      <h3>{t('forecast.plans')}</h3>
      <ReportTable label={t('forecast.plans')} columns={columns}>
        {PLANS.map((name) => (
          <PlanRow
            key={name}
            name={name}
            plans={forecast.plans}
            stage={stage}
            isEnough={answer.evidence[stage].isEnough}
            format={format}
          />
        ))}
      </ReportTable>
      <ReportAssumptions forecast={forecast} format={format} />
    </ReportSection>
  )
}

function PlanRow({
  name,
  plans,
  stage,
  isEnough,
  format,
}: {
  name: PlanName
  plans: Readonly<Record<PlanName, Plan>>
  stage: Stage
  /** Whether the data carry the cost at all. */
  isEnough: boolean
  format: Format
}) {
  const t = useTranslations('analysis')
  const report = useTranslations('report')
  const plan = plans[name]
  const { stop, more, less } = changesOf(plans.asIs, plan)
  const isSame = stop + more + less === 0
  const cost = plan.cost[stage]
  const money = cost && format.moneyEstimate(cost)
  const unknown = isEnough ? t('noData') : report('notEnough')
  return (
    <tr>
      <th scope="row">
        {t(`forecast.plan.${name}.title`)}
        <span className="report-aside">
          {name === 'asIs' || isSame
            ? t(name === 'asIs' ? 'forecast.plan.asIs.text' : `forecast.plan.${name}.same`)
            : t('forecast.changes', { stop, more, less })}
        </span>
      </th>
      <Numeric>{format.money(plan.dailyBudget)}</Numeric>
      <Numeric>{format.count(plan.ads.length)}</Numeric>
      <Numeric>{money === null ? unknown : <strong>{money.median}</strong>}</Numeric>
      <Numeric>{money && (cost?.atLeast ? report('open', { range: money.range }) : money.range)}</Numeric>
    </tr>
  )
}
