'use client'

import { useTranslations } from 'next-intl'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Survey } from '#lib/import/plan'
import { ColumnItem } from './column-item.tsx'
import { statusesOf } from './column-status.ts'
import { useFieldOptions } from './field-options.ts'
import type { Correct } from './use-corrections.ts'

/** What each column was taken for: those in use in sight, the others on request. Each can be changed. */
export function ColumnList({ survey, correct }: { survey: Survey; correct: Correct }) {
  const t = useTranslations('import.columns')
  const fields = useFieldOptions()
  const statuses = statusesOf(survey.plan.columns)
  const columns = survey.plan.columns.map((column, position) => ({
    column,
    evidence: survey.columns[position] ?? { samples: [], filled: 0, read: 0 },
    status: statuses[position] ?? 'unknown',
  }))
  const used = columns.filter(({ status }) => status === 'used')
  const unused = columns.filter(({ status }) => status !== 'used')
  const items = (list: typeof columns) => (
    <ul className="divide-y divide-line">
      {list.map((entry) => (
        <ColumnItem key={entry.column.index} {...entry} fields={fields} correct={correct} />
      ))}
    </ul>
  )

  return (
    <Section id="columns" title={t('title')} lead={t('lead')}>
      <div className="rounded-lg border border-line bg-surface">
        <p className="px-4 pt-3 font-medium">{t('used', { count: used.length })}</p>
        {items(used)}
      </div>
      {unused.length > 0 && (
        <Disclosure summary={t('unused', { count: unused.length })} open={used.length < 3}>
          <div className="-mx-4 -my-3">{items(unused)}</div>
        </Disclosure>
      )}
    </Section>
  )
}
