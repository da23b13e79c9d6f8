'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { ImportView } from '#app/_server/load-import.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Facts } from '#app/_ui/facts.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { Survey } from '#lib/import/plan'
import { fromMicros } from '#lib/kernel/money'
import type { Refusal } from '#lib/kernel/result'
import { isolateFile } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { WorkProgress } from './at-work.tsx'
import { ChangeText } from './change-text.tsx'
import { currencyOf } from './file-currency.ts'
import { STATE_TONES } from './import-list.tsx'
import { isAtWork } from './import-query.ts'
import { spanOf } from './row-span.ts'
import type { RunFrame } from './run-frame.ts'
import { uncountedResults } from './uncounted-results.ts'

/** An import in the queue: what was recognised, what it waits for, and the way on. */
export function QueuedImport({
  view,
  runId,
  run,
  twin,
  failure,
  isBusy,
  onConfirm,
  onRerun,
  onDiscard,
}: {
  view: ImportView
  runId: string
  run: RunFrame
  /** The name of an earlier file of the queue with the same bytes. */
  twin: string | null
  failure: { readonly reason: Refusal | null } | null
  isBusy: boolean
  /** Null where something has to be answered first. */
  onConfirm: (() => void) | null
  /** Null where nothing was stopped. */
  onRerun: (() => void) | null
  onDiscard: () => void
}) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const page = `/runs/${runId}/import/${view.id}` as Route
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64 space-y-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link href={page} className="min-w-0 font-semibold wrap-anywhere text-accent underline underline-offset-4">
            <BidiText>{view.fileName}</BidiText>
          </Link>
          <StateTags view={view} run={run} />
        </p>
        {isAtWork(view) && <WorkProgress view={view} label={t(`state.${view.state}`)} />}
        {view.state === 'ready' && view.survey && !needsMapping(view) && (
          <Recognised survey={view.survey} currency={run.currency} />
        )}
        {restates(view.changes) && <ChangeText changes={view.changes} currency={run.currency} />}
        {twin !== null && <p className="text-sm">{t('queue.twin', { file: isolateFile(twin) })}</p>}
        {(failure ?? (view.refusal && { reason: view.refusal })) && (
          <p role="alert" className="text-sm">
            <RefusalText reason={failure ? failure.reason : view.refusal} />
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {onConfirm && (
          <Button size="small" variant="primary" aria-disabled={isBusy} onClick={onConfirm}>
            {t('queue.confirm')}
          </Button>
        )}
        {view.state === 'ready' && (
          <LinkButton size="small" href={page}>
            {t(onConfirm ? 'queue.check' : 'queue.answer')}
          </LinkButton>
        )}
        {onRerun && (
          <Button size="small" onClick={onRerun}>
            {t('queue.rerun')}
          </Button>
        )}
        {view.state !== 'saving' && (
          <Button size="small" onClick={onDiscard}>
            {view.state === 'reading' ? common('cancel') : t(view.state === 'ready' ? 'queue.drop' : 'queue.dismiss')}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Until its columns are told, nothing of it can be read. */
function needsMapping({ questions }: ImportView): boolean {
  return questions.some(({ kind }) => kind === 'mapping')
}

/** Where all rows are new, there is nothing to say beside their number. */
function restates(changes: ImportView['changes']): changes is NonNullable<ImportView['changes']> {
  return changes !== null && changes.changed + changes.unchanged > 0
}

function StateTags({ view, run }: { view: ImportView; run: RunFrame }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const { state, questions, conflicts, survey, changes } = view
  const outside = survey && outsideOf(survey, run)
  const uncounted = survey === null ? 0 : uncountedResults(survey, view.corrections)
  if (state !== 'ready') return <Tag tone={STATE_TONES[state]}>{t(`state.${state}`)}</Tag>
  if (needsMapping(view)) return <Tag tone="gold">{t('queue.mapping')}</Tag>
  return (
    <>
      {questions.length > 0 && <Tag tone="gold">{t('queue.questions', { count: questions.length })}</Tag>}
      {conflicts.length > 0 && <Tag tone="error">{t('queue.conflict')}</Tag>}
      {changes?.renamed && <Tag tone="error">{t('queue.renamed')}</Tag>}
      {survey && survey.rows.refused > 0 && (
        <Tag tone="error">{t('queue.refused', { count: survey.rows.refused })}</Tag>
      )}
      {survey?.proof && !survey.proof.agrees && <Tag tone="gold">{t('queue.differs')}</Tag>}
      {survey?.plan.isPeriodAssumed && survey.plan.period && (
        <Tag tone="gold">{t('queue.periodAssumed', { period: format.dayRange(survey.plan.period) })}</Tag>
      )}
      {survey && outside !== null && <Tag tone="gold">{t(`queue.${outside}`)}</Tag>}
      {uncounted > 0 && (
        <Tag tone="gold">{t('queue.uncounted', { count: uncounted, shown: format.count(uncounted) })}</Tag>
      )}
      {survey?.remembered && <Tag>{t('queue.remembered')}</Tag>}
    </>
  )
}

/** Where none of its days is one of the run, it is easily the file of another test. */
function outsideOf(survey: Survey, run: RunFrame): 'outside' | 'partlyOutside' | null {
  const span = spanOf(survey)
  if (span === null || (span.start >= run.start && span.end <= run.end)) return null
  return span.end < run.start || span.start > run.end ? 'outside' : 'partlyOutside'
}

function Recognised({ survey, currency }: { survey: Survey; currency: RunFrame['currency'] }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale(), currencyOf(survey, currency))
  const span = spanOf(survey)
  const facts = [
    t(`platform.${survey.plan.platform}`),
    t('queue.rows', { count: survey.rows.accepted }),
    ...(span === null ? [] : [format.dayRange(span)]),
    ...(survey.sums.spend === null ? [] : [format.money(fromMicros(survey.sums.spend))]),
  ]
  return <Facts facts={facts} className="text-sm text-muted" />
}
