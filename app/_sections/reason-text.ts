import { useTranslations } from 'next-intl'
import type { Reason } from '#lib/kernel/outcome'
import type { Format } from '#lib/locale/format'
import { reasonValues } from '#lib/locale/reason-values'

/** Writes why something was concluded, as a sentence. */
export function useReason(format: Format): (reason: Reason) => string {
  const t = useTranslations('reasons')
  return ({ key, params }) => t(key, reasonValues(params, format))
}
