import { useTranslations } from 'next-intl'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import { VerdictWord } from './verdict-word.tsx'

/** What the marks before the names of a picture say; those that there are. */
export function MarkLegend({ outcomes }: { outcomes: readonly VerdictOutcome[] }) {
  const t = useTranslations('breakdown')
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{t('forest.marks')}</span>
      {VERDICTS.filter((outcome) => outcomes.includes(outcome)).map((outcome) => (
        <VerdictWord key={outcome} outcome={outcome} />
      ))}
    </p>
  )
}
