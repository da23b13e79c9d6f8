import { useTranslations } from 'next-intl'
import { Section } from '#app/_ui/section.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { stageKey } from '#lib/kernel/stage-key'
import type { StageCount } from '#lib/metrics/describe-leads'
import { hasSeveralPlatforms, StageName } from './stage-name.tsx'

/** What each stage of the CRM means, to be read. */
export function StageMeanings({ stages }: { stages: readonly StageCount[] }) {
  const t = useTranslations('leads')
  const hasSeveral = hasSeveralPlatforms(stages)
  return (
    <Section id="stages" title={t('stages.title')} lead={t('stages.lead')}>
      <ul className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface">
        {stages.map((own) => (
          <li key={stageKey(own)} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-2">
            <StageName stage={own} hasSeveral={hasSeveral} />
            <p>
              {t(`outcome.${own.stated ?? own.suggested}`)}
              {own.stated === null && (
                <>
                  {' '}
                  <Tag>{t('stages.suggested')}</Tag>
                </>
              )}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
