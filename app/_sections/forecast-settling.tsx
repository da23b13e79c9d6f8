import { useLocale, useTranslations } from 'next-intl'
import { StepBars } from '#app/_charts/step-bars.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Settling } from '#lib/forecast/settling'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'

/** Days ahead that the sentence tells of. */
const NEXT = 7

/** How many of the ads that wait for a verdict more days of the test are likely to settle. */
export function ForecastSettling({ settling, currency }: { settling: Settling; currency: CurrencyCode }) {
  const t = useTranslations('forecast.settling')
  const breakdown = useTranslations('breakdown.forest')
  const locale = useLocale()
  const format = createFormat(locale, currency)
  const { ads, steps } = settling
  return (
    <Section id="settling" title={t('title')} lead={t('lead')}>
      {ads === 0 ? (
        <p className="max-w-[75ch]">{t('unpaid')}</p>
      ) : (
        <Figure
          takeaway={<Takeaway settling={settling} format={format} />}
          tableTitle={breakdown('table')}
          table={<SettlingTable settling={settling} format={format} />}
        >
          <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
            <StepBars
              title={t('chart')}
              bars={steps.map(({ days, spend, settled }) => ({
                key: String(days),
                name: t('row', { days, spend: format.roughMoney(spend) }),
                value: t('value', { ...settledOf(settled, format), ads }),
                share: settled / ads,
              }))}
              isMirrored={directionOf(locale) === 'rtl'}
            />
            <p className="text-sm text-muted">{t('note', { ads })}</p>
          </div>
        </Figure>
      )}
    </Section>
  )
}

function Takeaway({ settling: { ads, dailySpend, steps }, format }: { settling: Settling; format: Format }) {
  const t = useTranslations('forecast.settling')
  const last = steps.at(-1)
  const next = steps.find(({ days }) => days === NEXT) ?? last
  if (last === undefined || next === undefined) return null
  const common = {
    ads,
    daily: format.roughMoney(dailySpend),
    lastDays: last.days,
    lastSpend: format.roughMoney(last.spend),
  }
  if (Math.round(last.settled) === 0) return t('none', common)
  return t('some', {
    ...common,
    days: next.days,
    spend: format.roughMoney(next.spend),
    ...settledOf(next.settled, format),
    lastSettled: format.count(Math.round(last.settled)),
  })
}

/** An expected number of ads, in whole ones. */
function settledOf(settled: number, format: Format): { has: 'yes' | 'no'; settled: string } {
  const whole = Math.round(settled)
  return { has: whole > 0 ? 'yes' : 'no', settled: format.count(whole) }
}

function SettlingTable({ settling: { ads, steps }, format }: { settling: Settling; format: Format }) {
  const t = useTranslations('forecast.settling')
  const analysis = useTranslations('analysis')
  return (
    <Table label={analysis('table.label', { title: t('chart') })}>
      <thead>
        <tr>
          <ColumnHead>{t('days')}</ColumnHead>
          <ColumnHead numeric>{t('spend')}</ColumnHead>
          <ColumnHead numeric>{t('settled')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ days, spend, settled }) => (
          <tr key={days}>
            <RowHead>{format.count(days)}</RowHead>
            <Cell numeric>{format.money(spend)}</Cell>
            <Cell numeric>{t('value', { ...settledOf(settled, format), ads })}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
