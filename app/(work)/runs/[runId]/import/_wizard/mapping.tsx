'use client'

import { useTranslations } from 'next-intl'
import { Icon } from '#app/_ui/icon.tsx'
import { Section } from '#app/_ui/section.tsx'
import { leadNeedsOf, needsOf } from '#lib/import/header/needs'
import type { Corrections, Survey } from '#lib/import/plan'
import { ColumnItems, ColumnList } from './column-list.tsx'
import type { ColumnEntry } from './column-status.ts'
import { columnEntries } from './column-status.ts'
import type { Correct } from './use-corrections.ts'

/** The columns of a file nobody knows, in its own order, to be told what they mean. */
export function Mapping({ survey, wanted, correct }: Props) {
  const t = useTranslations('import.mapping')
  const entries = columnEntries(survey, wanted)
  return (
    <Section id="columns" title={t('title')} lead={t(namesNoAd(survey, entries) ? 'leadNowhere' : 'lead')}>
      <NeedsList survey={survey} wanted={wanted} entries={entries} />
      <div className="rounded-lg border border-line bg-surface">
        <ColumnItems kind={survey.plan.kind} entries={entries} correct={correct} />
      </div>
    </Section>
  )
}

/** The columns of a file that was recognised, to be looked at and changed. */
export function Columns({ survey, wanted, correct }: Props) {
  const t = useTranslations('import.columns')
  return (
    <Section id="columns" title={t('title')} lead={t('lead')}>
      <ColumnList kind={survey.plan.kind} entries={columnEntries(survey, wanted)} correct={correct} />
    </Section>
  )
}

/** Whether all columns are known, and none of them can name an ad: such a report splits the whole account. */
function namesNoAd({ plan }: Survey, entries: readonly ColumnEntry[]): boolean {
  const areKnown = entries.every(({ status }) => status !== 'unknown')
  return plan.kind === 'ads' && areKnown && !needsOf({ ...plan, columns: entries.map(({ column }) => column) }).ad
}

type Props = { survey: Survey; wanted: Corrections; correct: Correct }

/** What a file has to carry, ticked off as the columns are told. */
function NeedsList({
  survey,
  wanted,
  entries,
}: {
  survey: Survey
  wanted: Corrections
  entries: readonly ColumnEntry[]
}) {
  const t = useTranslations('import.mapping')
  const { plan } = survey
  const columns = entries.map(({ column }) => column)
  const needs =
    plan.kind === 'leads'
      ? leadNeedsOf(columns)
      : needsOf({
          columns,
          platform: wanted.platform ?? plan.platform,
          period: wanted.period ?? plan.period,
          isPeriodAssumed: plan.isPeriodAssumed && wanted.period === undefined,
        })
  const isNowhere = namesNoAd(survey, entries)
  return (
    <ul aria-label={t('needs')} className="grid gap-2 sm:grid-cols-3">
      {Object.entries(needs).map(([need, isThere]) => (
        <li
          key={need}
          className={`flex gap-3 rounded-md border px-3 py-2 ${isThere ? 'border-done bg-done-soft' : 'border-gold bg-warning-soft'}`}
        >
          <Icon name={isThere ? 'check' : 'hold'} className={`mt-1 size-4 ${isThere ? 'text-done' : 'text-warning'}`} />
          <div className="min-w-0">
            <p className="font-semibold">{t(`need.${need}`)}</p>
            <p className="text-sm">
              {t(isThere ? 'there' : isNowhere && need === 'ad' ? 'missing.adNowhere' : `missing.${need}`)}
            </p>
          </div>
        </li>
      ))}
    </ul>
  )
}
