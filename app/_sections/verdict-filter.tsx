import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'
import type { Format } from '#lib/locale/format'
import type { VerdictCounts } from './verdict-counts.ts'
import { VerdictWord } from './verdict-word.tsx'

/** One verdict, or all of them; each with how many have it and the money they stand for. */
export function VerdictFilter({
  counts,
  chosen,
  onChoose,
  format,
}: {
  counts: VerdictCounts
  chosen: VerdictOutcome | null
  onChoose: (outcome: VerdictOutcome | null) => void
  format: Format
}) {
  const t = useTranslations('analysis')
  const all = VERDICTS.reduce((sum, outcome) => sum + counts[outcome].count, 0)
  return (
    <fieldset className="flex flex-wrap gap-2 print:hidden">
      <legend className="sr-only">{t('verdict.filter')}</legend>
      <Choice isOn={chosen === null} onChoose={() => onChoose(null)}>
        <span className="font-semibold">{t('verdict.all')}</span> {format.count(all)}
      </Choice>
      {VERDICTS.map((outcome) => {
        const { count, spend } = counts[outcome]
        return (
          <Choice key={outcome} isOn={chosen === outcome} onChoose={() => onChoose(outcome)}>
            <VerdictWord outcome={outcome} /> {format.count(count)}
            {count > 0 && <span className="text-muted max-sm:hidden"> · {format.money(spend)}</span>}
          </Choice>
        )
      })}
    </fieldset>
  )
}

function Choice({ isOn, onChoose, children }: { isOn: boolean; onChoose: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      onClick={onChoose}
      className={`inline-flex min-h-11 flex-wrap items-center gap-x-1.5 rounded-md border px-3 py-1 text-start text-sm sm:min-h-8 ${isOn ? 'border-ink bg-surface shadow-[inset_0_0_0_1px_var(--color-ink)]' : 'border-edge bg-surface hover:border-ink hover:bg-sunken'}`}
    >
      {children}
    </button>
  )
}
