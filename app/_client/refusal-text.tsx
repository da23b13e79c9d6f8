'use client'

import { useTranslations } from 'next-intl'
import type { Refusal } from '#lib/kernel/result'
import { isolateParams } from '#lib/locale/bidi'

/** Why something asked for was not done, in a sentence. */
export function RefusalText({ reason }: { reason: Refusal | null }) {
  const t = useTranslations()
  return reason === null ? t('common.unreachable') : t(`refusals.${reason.key}`, isolateParams(reason.params))
}
