import { useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Answer } from '#app/_client/request.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** Whether what was tried has become the run's own, or why not. */
export function KeepOutcome({ outcome }: { outcome: Answer<unknown> }) {
  const t = useTranslations('forecast.whatIf')
  if (outcome.ok) {
    return (
      <Notice tone="done" role="status" title={t('kept')}>
        <p>{t('keptNote')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="error" role="alert" title={t('notKept')}>
      <p>
        <RefusalText reason={outcome.reason} />
      </p>
    </Notice>
  )
}
