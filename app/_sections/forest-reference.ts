import { useTranslations } from 'next-intl'
import type { ForestProps } from '#app/_charts/forest-data.ts'
import type { Format } from '#lib/locale/format'

/** The cost that ranges are drawn beside, and the zone beyond the limit, which is `ratioLimit` times as much. */
export function useForestReference({
  kind,
  cost,
  ratioLimit,
  format,
}: {
  kind: 'target' | 'average'
  cost: number
  /** Null without a limit. */
  ratioLimit: number | null
  format: Format
}): Pick<ForestProps, 'target' | 'zone' | 'writeTick'> {
  const t = useTranslations('breakdown.forest')
  const zoneFrom = (ratio: number) => ({
    cost: ratio * cost,
    label: t('zone', { kind, ratio: format.factor(ratio), cost: format.money(ratio * cost) }),
  })
  return {
    target: { cost, label: t('reference', { kind, cost: format.money(cost) }) },
    zone: ratioLimit === null ? null : zoneFrom(ratioLimit),
    writeTick: (tick) => (tick === 0 ? format.count(0) : format.money(tick)),
  }
}
