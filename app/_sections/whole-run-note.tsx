import { useTranslations } from 'next-intl'
import { isUnfiltered } from '#app/_client/unfiltered.ts'
import { Icon } from '#app/_ui/icon.tsx'
import type { Question } from '#lib/analysis/question'

/** A verdict belongs to the whole run, also where the figures beside it are a part of it. */
export function WholeRunNote({ question }: { question: Question }) {
  const t = useTranslations('analysis')
  if (isUnfiltered(question)) return null
  return (
    <p className="flex gap-2 text-sm">
      <Icon name="info" className="mt-0.5 size-4 text-accent" />
      {t('verdict.wholeRun')}
    </p>
  )
}
