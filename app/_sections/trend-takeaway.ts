import { useTranslations } from 'next-intl'
import type { TrendDay } from '#app/_charts/trend-data.ts'
import type { Format } from '#lib/locale/format'
import type { Measure } from './measures.ts'
import { WRITTEN_AS } from './measures.ts'
import { stageOfCost, trendFacts } from './trend-days.ts'

/** Days of which the bands are worth a sentence. */
const FEWEST = 3

/** What the trend of a measure shows, in sentences. */
export function useTrendTakeaway(
  points: readonly TrendDay[],
  measure: Measure,
  target: number | null,
  format: Format,
): string {
  const t = useTranslations('overview.trend')
  const words = useTranslations('analysis')
  const name = words(`measure.${measure}`)
  const stage = stageOfCost(measure)
  const { known, blank, lowest, highest, above, surelyAbove } = trendFacts(points, target)
  const write = format[WRITTEN_AS[measure]]
  const sentences: string[] = []

  if (stage !== null && target !== null && known > 0)
    sentences.push(t(above > 0 ? 'besideTarget' : 'notAbove', { stage, above, known, target: format.money(target) }))
  if (above > 0 && known >= FEWEST) sentences.push(t('surely', { count: surelyAbove }))
  if (lowest !== null && highest !== null && lowest.value < highest.value)
    sentences.push(
      words('trend.takeaway', {
        measure: name,
        min: write(lowest.value),
        max: write(highest.value),
        minDay: format.shortDay(lowest.day),
        maxDay: format.shortDay(highest.day),
      }),
    )
  if (known === 0) sentences.push(t('noValue', { measure: name }))
  if (blank > 0) sentences.push(words('trend.blank', { count: blank }))
  return sentences.join(' ')
}
