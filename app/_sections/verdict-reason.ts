import { useTranslations } from 'next-intl'
import type { ShownVerdict } from '#app/_client/analysis-part.ts'
import type { Format } from '#lib/locale/format'
import { isOfTheRun } from './group-evidence.ts'
import { useReason } from './reason-text.ts'

/** Writes why a verdict is what it is, as a sentence. */
export function useVerdictReason(format: Format): (verdict: Pick<ShownVerdict, 'reason'>) => string {
  const t = useTranslations('analysis')
  const write = useReason(format)
  return ({ reason }) => (isOfTheRun(reason) ? t('verdict.runLacks', { reason: write(reason) }) : write(reason))
}
