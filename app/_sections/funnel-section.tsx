import { useLocale, useTranslations } from 'next-intl'
import type { FunnelStep } from '#app/_charts/funnel.tsx'
import { Funnel } from '#app/_charts/funnel.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { FunnelTable } from './funnel-table.tsx'
import { useFunnelTakeaway } from './funnel-takeaway.ts'
import { MeasureValue } from './measure-value.tsx'
import type { Measured } from './measures.ts'
import { OF_STAGE, textOf } from './measures.ts'

/** Where people fall out between seeing an ad and buying, and what each stage costs beside its target. */
export function FunnelSection({
  measured,
  targets,
  currency,
}: {
  measured: Measured
  targets: Readonly<Record<Stage, number | null>>
  currency: CurrencyCode
}) {
  const t = useTranslations('analysis')
  const overview = useTranslations('overview')
  const format = createFormat(useLocale(), currency)
  const { totals } = measured
  const longest = Math.max(1, ...STAGES.map((stage) => totals[OF_STAGE[stage].count] ?? 0))
  const impressionsToScale = (totals.impressions ?? 0) / longest
  const isCut = impressionsToScale > 1
  const cpm = textOf(measured, 'cpm', format)

  const impressions: FunnelStep = {
    key: 'impression',
    name: t('funnel.step.impression'),
    count: <MeasureValue of={measured} measure="impressions" format={format} />,
    share: totals.impressions === null ? null : impressionsToScale,
    isCut,
    rate: null,
    cost: cpm && t('funnel.cost.impression', { cost: cpm }),
    target: null,
  }

  const steps = STAGES.map((stage): FunnelStep => {
    const { count, rate, cost } = OF_STAGE[stage]
    const rateText = textOf(measured, rate, format)
    const costText = textOf(measured, cost, format)
    const events = totals[count]
    return {
      key: stage,
      name: t(`funnel.step.${stage}`),
      count: <MeasureValue of={measured} measure={count} format={format} />,
      share: events === null ? null : events / longest,
      isCut: false,
      rate: rateText && t(`funnel.rate.${stage}`, { rate: rateText }),
      cost: costText && t(`funnel.cost.${stage}`, { cost: costText }),
      target: <BesideTarget actual={measured.rates[cost]} target={targets[stage]} format={format} />,
    }
  })

  return (
    <Section id="funnel" title={t('funnel.title')} lead={t('funnel.lead')}>
      <Figure
        takeaway={useFunnelTakeaway(measured, format)}
        tableTitle={overview('table')}
        table={<FunnelTable measured={measured} targets={targets} format={format} />}
      >
        <Funnel steps={[impressions, ...steps]} labelledBy="funnel" />
        {isCut && (
          <p className="text-sm text-muted">{t('funnel.cut', { times: format.multiple(impressionsToScale) })}</p>
        )}
      </Figure>
    </Section>
  )
}

function BesideTarget({ actual, target, format }: { actual: number | null; target: number | null; format: Format }) {
  const t = useTranslations('analysis')
  if (target === null) return null
  if (actual === null || target === 0) return t('funnel.targetAlone', { target: format.money(target) })
  return t('funnel.target', { target: format.money(target), ratio: format.multiple(actual / target) })
}
