import { useLocale, useTranslations } from 'next-intl'
import { Stat, Stats } from '#app/_ui/stat.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import type { Measure, Measured } from './measures.ts'
import { SUMS, textOf } from './measures.ts'
import { MissingSums } from './missing-sums.tsx'

/** The rate that says what a sum is worth. */
const NOTES: Partial<Record<Measure, Measure>> = {
  impressions: 'cpm',
  clicks: 'ctr',
  subscribers: 'clickToSubscriber',
  leads: 'clickToLead',
  sales: 'leadToSale',
  revenue: 'roas',
}

/** The sums of everything asked for, each with the rate beside it. */
export function TotalsStrip({ measured, currency }: { measured: Measured; currency: CurrencyCode }) {
  const t = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const carried = SUMS.filter((name) => measured.totals[name] !== null)

  return (
    <div className="space-y-2">
      <Stats>
        {carried.map((name) => {
          const note = NOTES[name]
          const noteText = note && textOf(measured, note, format)
          return (
            <Stat
              key={name}
              label={t(`measure.${name}`)}
              note={noteText ? t(`note.${note}`, { value: noteText }) : undefined}
            >
              {textOf(measured, name, format)}
            </Stat>
          )
        })}
      </Stats>
      <MissingSums totals={measured.totals} />
    </div>
  )
}
