'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { Section } from '#app/_ui/section.tsx'
import { Stat, Stats } from '#app/_ui/stat.tsx'
import type { Survey } from '#lib/import/plan'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import { SUM_NAMES } from '#lib/kernel/sums'
import { createFormat } from '#lib/locale/format'
import { ChangeText } from './change-text.tsx'
import { RowCounts } from './row-counts.tsx'
import { spanOf } from './row-span.ts'

/** What the file would add: its rows and their sums, and what they change in the run. */
export function PlanSums({
  survey,
  changes,
  currency,
}: {
  survey: Survey
  changes: ImportView['changes']
  currency: CurrencyCode
}) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = createFormat(useLocale(), currency)
  const written = (name: (typeof SUM_NAMES)[number]) => {
    const sum = survey.sums[name]
    if (sum === null) return <span className="text-base font-normal text-muted">{common('noData')}</span>
    return name === 'spend' || name === 'revenue' ? format.money(fromMicros(sum)) : format.count(sum)
  }
  const span = spanOf(survey)
  return (
    <Section id="sums" title={t('plan.rows')} lead={span && t('plan.span', { span: format.dayRange(span) })}>
      <RowCounts rows={survey.rows} />
      {survey.questions.length === 0 && (
        <div className="space-y-1 pt-2">
          <h3 className="font-semibold">{t('plan.changes')}</h3>
          {changes ? (
            <ChangeText changes={changes} currency={currency} />
          ) : (
            <p className="text-sm text-muted">{t('plan.changesLater')}</p>
          )}
        </div>
      )}
      {survey.plan.kind === 'ads' && (
        <div className="pt-2">
          <Stats>
            {SUM_NAMES.map((name) => (
              <Stat key={name} label={t(`sum.${name}`)}>
                {written(name)}
              </Stat>
            ))}
          </Stats>
        </div>
      )}
    </Section>
  )
}
