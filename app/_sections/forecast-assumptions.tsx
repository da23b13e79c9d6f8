import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { ForWriters } from '#app/_client/may-write.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import type { Forecast, Trend } from '#lib/forecast/forecast'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'

/** Half the width of the interval that holds nine of ten, and eight of ten, in standard deviations. */
const NINE_OF_TEN = 1.645
const EIGHT_OF_TEN = 1.2816

/** How many drifting rates make up the cost of each stage. */
const RATES: Readonly<Record<Stage, number>> = { click: 1, subscriber: 2, lead: 2, sale: 3 }

/** What else the forecast takes for granted, and the drift of the test, which it does not prolong. */
export function ForecastAssumptions({
  forecast: { assumptions, days, trend },
  stage,
  settings,
}: {
  forecast: Forecast
  stage: Stage
  /** The page of all settings. */
  settings: Route
}) {
  const t = useTranslations('analysis.assumptions')
  const format = createFormat(useLocale())
  const { marketSd, adDriftSd, scaleUpElasticity, scaleUpElasticitySd } = assumptions
  const doubling = (elasticity: number) => format.change(2 ** elasticity - 1)
  const sentences = [
    t('market.text', { days, ...spreadOf(marketSd, format) }),
    t('drift.text', { stage, ...spreadOf(adDriftSd * Math.sqrt(RATES[stage]), format) }),
    t('scaleUp.text', {
      low: doubling(Math.max(0, scaleUpElasticity - EIGHT_OF_TEN * scaleUpElasticitySd)),
      high: doubling(scaleUpElasticity + EIGHT_OF_TEN * scaleUpElasticitySd),
    }),
  ]
  return (
    <Disclosure summary={t('title')}>
      <div className="max-w-[80ch] space-y-2 text-sm">
        <ul className="list-disc space-y-1 ps-5">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>
          {t('source')}{' '}
          <ForWriters>
            <Link href={settings}>{t('change')}</Link>
          </ForWriters>
        </p>
        {trend !== null && <TrendNote trend={trend} format={format} />}
      </div>
    </Disclosure>
  )
}

function TrendNote({ trend, format }: { trend: Trend; format: Format }) {
  const t = useTranslations('analysis')
  return (
    <p className="text-muted">
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
