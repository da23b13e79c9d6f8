'use client'

import type { Route } from 'next'
import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import { DownloadButton, LinkButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Stat, Stats } from '#app/_ui/stat.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateFile } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ChangeText } from './change-text.tsx'
import { ProblemList } from './problem-list.tsx'
import { RowCounts } from './row-counts.tsx'
import { RunDates } from './run-dates.tsx'
import type { RunFrame } from './run-frame.ts'
import { SheetsLeft } from './sheets-left.tsx'
import { TakeBack } from './take-back.tsx'
import type { useRunDates } from './use-run-dates.ts'

/** What the import did. */
export function ResultView({
  view,
  run,
  heading,
  dates,
}: {
  view: ImportView
  run: RunFrame
  heading: RefObject<HTMLHeadingElement | null>
  dates: ReturnType<typeof useRunDates>
}) {
  const t = useTranslations('import')
  const { result } = view
  if (!result) return null

  return (
    <div className="space-y-8">
      <div className="space-y-3">
        <div>
          <h2 id="stage" ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {t('result.title')}
          </h2>
          <p className="break-words">{t('result.text', { file: isolateFile(view.fileName) })}</p>
        </div>
        {view.survey?.plan.kind === 'ads' && (
          <RunDates run={run} file={{ survey: view.survey, currency: run.currency }} dates={dates} />
        )}
        <SheetsLeft view={view} />
        <div className="flex flex-wrap gap-3">
          <LinkButton variant="primary" href={`/runs/${view.runId}` as Route}>
            {t('result.toOverview')}
          </LinkButton>
          {view.survey?.plan.kind === 'leads' && (
            <LinkButton href={`/runs/${view.runId}/leads` as Route}>{t('leads.toLeads')}</LinkButton>
          )}
          <LinkButton href={`/runs/${view.runId}/import` as Route}>{t('result.another')}</LinkButton>
          <TakeBack view={view} />
        </div>
      </div>
      <Section
        id="rows"
        title={t('result.rows')}
        actions={
          result.refused > 0 && (
            <DownloadButton size="small" href={`/api/v1/runs/${view.runId}/imports/${view.id}/refused-rows`}>
              <Icon name="download" />
              {t('result.refusedRows')}
            </DownloadButton>
          )
        }
      >
        <RowCounts rows={result} />
      </Section>
      <Changes result={result} isOfAds={view.survey?.plan.kind !== 'leads'} currency={run.currency} />
      <ProblemList problems={view.survey?.problems ?? []} currency={run.currency} />
    </div>
  )
}

/** What the rows did to the run; of the first ones, beside which there was nothing, only that they came in. */
function Changes({
  result,
  isOfAds,
  currency,
}: {
  result: NonNullable<ImportView['result']>
  isOfAds: boolean
  currency: CurrencyCode
}) {
  const t = useTranslations('import.result')
  const common = useTranslations('common')
  const format = createFormat(useLocale(), currency)
  const { added, changed, unchanged, spendBefore, spendAfter } = result
  const isFirst = isOfAds && spendBefore === null && changed + unchanged === 0
  const money = (value: number | null) => (value === null ? common('noData') : format.money(value))
  return (
    <Section id="changes" title={t(isFirst ? 'first' : 'changes')}>
      <ChangeText changes={result} currency={currency} />
      {!isFirst && (
        <Stats>
          <Stat label={t('added')}>{format.count(added)}</Stat>
          <Stat label={t('changed')}>{format.count(changed)}</Stat>
          <Stat label={t('unchanged')}>{format.count(unchanged)}</Stat>
          {isOfAds && (
            <Stat label={t('spendNow')} note={t('spendChange', { before: money(spendBefore) })}>
              {money(spendAfter)}
            </Stat>
          )}
        </Stats>
      )}
    </Section>
  )
}
