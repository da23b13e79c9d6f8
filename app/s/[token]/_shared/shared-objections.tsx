import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Leads } from '#lib/analysis/analysis'

const MOST = 5

/** What people said against buying, the most frequent first. */
export function SharedObjections({ objections }: { objections: Leads['objections'] }) {
  const t = useTranslations('share.objections')
  if (objections.length === 0) return null
  return (
    <div className="break-inside-avoid">
      <Section id="objections" title={t('title')}>
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface px-4">
          {objections.slice(0, MOST).map(({ label, count }) => (
            <li key={label} className="flex justify-between gap-4 py-2">
              <BidiText className="wrap-anywhere">{label}</BidiText>
              <span className="shrink-0 text-muted">{t('count', { count })}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  )
}
