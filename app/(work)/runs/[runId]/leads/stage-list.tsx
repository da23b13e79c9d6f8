import { useTranslations } from 'next-intl'
import { Select } from '#app/_ui/select-field.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { LeadOutcome } from '#lib/kernel/lead-outcome'
import { LEAD_OUTCOMES } from '#lib/kernel/lead-outcome'
import { stageKey } from '#lib/kernel/stage-key'
import type { StageCount } from '#lib/metrics/describe-leads'
import { hasSeveralPlatforms, StageName } from './stage-name.tsx'

/** The stages with a choice each; what is only suggested is marked as such. */
export function StageList({
  stages,
  chosen,
  onChoose,
}: {
  stages: readonly StageCount[]
  chosen: ReadonlyMap<string, LeadOutcome>
  onChoose: (stage: StageCount, outcome: LeadOutcome) => void
}) {
  const t = useTranslations('leads')
  const hasSeveral = hasSeveralPlatforms(stages)
  const options = LEAD_OUTCOMES.map((outcome) => ({ value: outcome, label: t(`outcome.${outcome}`) }))
  return (
    <ul className="max-w-3xl divide-y divide-line rounded-lg border border-line bg-surface">
      {stages.map((own) => {
        const key = stageKey(own)
        return (
          <li key={key} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-2">
            <StageName stage={own} hasSeveral={hasSeveral} />
            <div className="flex items-center gap-3">
              {own.stated === null && !chosen.has(key) && <Tag>{t('stages.suggested')}</Tag>}
              <div className="w-44">
                <Select
                  label={t('stages.choose', { stage: own.stage })}
                  value={chosen.get(key) ?? own.stated ?? own.suggested}
                  onChange={(outcome) => onChoose(own, outcome as LeadOutcome)}
                  options={options}
                />
              </div>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
