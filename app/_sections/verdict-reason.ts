import { useTranslations } from 'next-intl'
import type { ShownVerdict } from '#app/_client/analysis-part.ts'
import type { Format } from '#lib/locale/format'
import { useReason } from './reason-text.ts'

/** Reasons that are about the run as a whole and hold for each of its groups. */
const OF_THE_RUN: readonly string[] = ['fewEvents', 'firstDay', 'noColumn', 'noSpend', 'tooManyAds']

/** Writes why a verdict is what it is, as a sentence. */
export function useVerdictReason(format: Format): (verdict: Pick<ShownVerdict, 'reason'>) => string {
  const t = useTranslations('analysis')
  const write = useReason(format)
  return ({ reason }) =>
    OF_THE_RUN.includes(reason.key) ? t('verdict.runLacks', { reason: write(reason) }) : write(reason)
}
