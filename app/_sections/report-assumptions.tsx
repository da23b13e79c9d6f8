import { useTranslations } from 'next-intl'
import { Range } from '#app/_ui/range.tsx'
import type { Forecast } from '#lib/forecast/forecast'
import type { Format } from '#lib/locale/format'

/** What the forecast takes for granted and did not measure. */
export function ReportAssumptions({ forecast: { assumptions }, format }: { forecast: Forecast; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis.assumptions')
  const { market, adDriftSd, wearOutPerDay, scaleUpElasticity } = assumptions
  const facts = [
    { name: words('market.name'), value: words(`mood.${market}`) },
    { name: words('drift.name'), value: <Range>±{format.share(adDriftSd)}</Range> },
    {
      name: words('wearOut.name'),
      value: wearOutPerDay === 0 ? words('wearOut.none') : format.change(-wearOutPerDay),
    },
    { name: words('scaleUp.name'), value: format.change(2 ** scaleUpElasticity - 1) },
  ]
  return (
    <div className="report-together">
      <h3>{t('forecast.assumed')}</h3>
      <p>
        {words('lead')} {words('source')}
      </p>
      <dl className="report-facts">
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
