import { useTranslations } from 'next-intl'
import { VerdictMark } from '#app/_charts/verdict-mark.tsx'
import type { VerdictOutcome } from '#lib/kernel/outcome'

const INKS = {
  pause: 'text-pause',
  boost: 'text-boost',
  keep: 'text-ink',
  wait: 'text-muted',
} as const satisfies Record<VerdictOutcome, string>

/** A verdict by its word, with its mark before it. */
export function VerdictWord({ outcome }: { outcome: VerdictOutcome }) {
  const t = useTranslations('analysis')
  return (
    <span className={`inline-flex items-baseline gap-1.5 font-semibold whitespace-nowrap ${INKS[outcome]}`}>
      <VerdictMark outcome={outcome} className="size-3 translate-y-px" />
      {t(`verdict.word.${outcome}`)}
    </span>
  )
}
