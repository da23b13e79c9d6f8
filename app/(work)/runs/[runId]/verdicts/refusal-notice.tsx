'use client'

import { useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'

/** Why a decision was not saved; null where the server was not reached, undefined where nothing was refused. */
export function RefusalNotice({ refusal }: { refusal: Refusal | null | undefined }) {
  const t = useTranslations('verdicts.said')
  if (refusal === undefined) return null
  return (
    <Notice tone="error" role="alert" title={t('failed')}>
      <p>
        <RefusalText reason={refusal} />
      </p>
    </Notice>
  )
}
