import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Range } from '#app/_ui/range.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Forecast, Trend } from '#lib/forecast/forecast'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'

/** Half the width of the interval that holds nine of ten, and eight of ten, in standard deviations. */
const NINE_OF_TEN = 1.645
const EIGHT_OF_TEN = 1.2816

/** How many drifting rates make up the cost of each stage. */
const RATES: Readonly<Record<Stage, number>> = { click: 1, subscriber: 2, lead: 2, sale: 3 }

/** What the forecast takes for granted, named as such, and the drift of the test, which it does not prolong. */
export function ForecastAssumptions({
  forecast: { assumptions, days, trend },
  stage,
  currency,
  settings,
}: {
  forecast: Forecast
  stage: Stage
  currency: CurrencyCode
  /** The page on which they are changed. */
  settings: Route
}) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const { market, marketSd, adDriftSd, wearOutPerDay, scaleUpElasticity, scaleUpElasticitySd } = assumptions
  const doubling = (elasticity: number) => format.change(2 ** elasticity - 1)

  return (
    <Section id="assumptions" title={t('assumptions.title')} lead={t('assumptions.lead')}>
      <dl className="divide-y divide-line rounded-lg border border-line bg-surface">
        <Assumption name={t('assumptions.market.name')} value={t(`assumptions.mood.${market}`)}>
          {t('assumptions.market.text', { days, ...spreadOf(marketSd, format) })}
        </Assumption>
        <Assumption name={t('assumptions.drift.name')} value={<Range>±{format.share(adDriftSd)}</Range>}>
          {t('assumptions.drift.text', { stage, ...spreadOf(adDriftSd * Math.sqrt(RATES[stage]), format) })}
        </Assumption>
        <Assumption
          name={t('assumptions.wearOut.name')}
          value={wearOutPerDay === 0 ? t('assumptions.wearOut.none') : format.change(-wearOutPerDay)}
        >
          {t('assumptions.wearOut.text')}
        </Assumption>
        <Assumption name={t('assumptions.scaleUp.name')} value={doubling(scaleUpElasticity)}>
          {t('assumptions.scaleUp.text', {
            low: doubling(Math.max(0, scaleUpElasticity - EIGHT_OF_TEN * scaleUpElasticitySd)),
            high: doubling(scaleUpElasticity + EIGHT_OF_TEN * scaleUpElasticitySd),
          })}
        </Assumption>
      </dl>
      <p className="max-w-[80ch]">
        {t('assumptions.source')} <Link href={settings}>{t('assumptions.change')}</Link>
      </p>
      {trend !== null && <TrendNote trend={trend} format={format} />}
    </Section>
  )
}

function Assumption({ name, value, children }: { name: ReactNode; value: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-x-6 gap-y-0.5 px-4 py-3 sm:grid-cols-[12rem_6rem_minmax(0,1fr)]">
      <dt className="font-medium">{name}</dt>
      <dd className="font-semibold">{value}</dd>
      <dd className="text-sm text-muted">{children}</dd>
    </div>
  )
}

function TrendNote({ trend, format }: { trend: Trend; format: Format }) {
  const t = useTranslations('analysis')
  return (
    <p className="max-w-[80ch] text-sm text-muted">
      {t('assumptions.trend', {
        perDay: format.change(trend.perDay),
        low: format.change(trend.perDay - EIGHT_OF_TEN * trend.sd),
        high: format.change(trend.perDay + EIGHT_OF_TEN * trend.sd),
      })}
    </p>
  )
}

/** What a standard deviation of the log cost does to the cost in nine cases of ten. */
function spreadOf(sd: number, format: Format): { low: string; high: string } {
  return {
    low: format.change(Math.exp(-NINE_OF_TEN * sd) - 1),
    high: format.change(Math.exp(NINE_OF_TEN * sd) - 1),
  }
}
