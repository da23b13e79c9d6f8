import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'

const EXPLAINED = [
  'cpm',
  'ctr',
  'cpc',
  'clickToSubscriber',
  'clickToLead',
  'leadToSale',
  'costPerSubscriber',
  'costPerLead',
  'costPerSale',
  'roas',
] as const

/** What the short heads of the columns mean. */
export function MeasureGlossary() {
  const t = useTranslations('analysis')
  return (
    <Disclosure summary={t('glossary.title')}>
      <dl className="grid gap-x-8 gap-y-3 text-sm sm:grid-cols-2 lg:grid-cols-3">
        {EXPLAINED.map((measure) => (
          <div key={measure}>
            <dt className="font-semibold">{t(`measure.${measure}`)}</dt>
            <dd className="text-muted">{t(`glossary.${measure}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-4 text-sm text-muted">{t('glossary.noData')}</p>
    </Disclosure>
  )
}
