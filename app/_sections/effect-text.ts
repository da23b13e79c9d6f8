import { useTranslations } from 'next-intl'
import type { Range } from '#lib/inference/range'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'

/** How a cost stands beside the average, in words with its range: 15 % less, 8 times out of 10 between 5 % and 24 %. */
export function useEffectText(format: Format): (effect: Range, stage: Stage) => string {
  const t = useTranslations('breakdown')
  const beside = (ratio: number) => format.share(Math.abs(ratio - 1))
  return ({ median, low, high }, stage) => {
    if (high < 1)
      return t('effect.less', { stage, likely: beside(median), range: format.shareRange(1 - high, 1 - low) })
    if (low > 1) return t('effect.more', { stage, likely: beside(median), range: format.shareRange(low - 1, high - 1) })
    return t('effect.either', { stage, less: beside(low), more: beside(high) })
  }
}
