'use client'

import { useLocale, useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { BatchSummary } from '#app/_server/load-names.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { createFormat } from '#lib/locale/format'
import { dayIn } from '#lib/locale/time-zones'
import { useLabels } from './use-labels.ts'

/** What was said by hand and in dictionaries, newest first; each can be taken back whole. */
export function BatchList({
  runId,
  batches,
  timeZone,
}: {
  runId: string
  batches: readonly BatchSummary[]
  /** Of the run: its days are those of what was said. */
  timeZone: string
}) {
  const t = useTranslations('names.batches')
  const format = createFormat(useLocale())
  const { isBusy, refusal, takeBack } = useLabels(runId)
  return (
    <Section id="batches" title={t('title')} lead={t('lead')}>
      {refusal !== undefined && (
        <Notice tone="error" role="alert">
          <RefusalText reason={refusal} />
        </Notice>
      )}
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {batches.map(({ number, kind, fileName, createdAt, labels }) => (
          <li key={number} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
            <div className="min-w-0">
              <p className="font-medium wrap-anywhere">
                {kind === 'edit' ? t('edit') : <BidiText>{fileName ?? t('dictionary')}</BidiText>}
              </p>
              <p className="text-sm text-muted">
                {kind === 'dictionary' && `${t('dictionary')} · `}
                {t(`labels.${kind}`, { count: labels })} · {format.day(dayIn(createdAt, timeZone))}
              </p>
            </div>
            <Button size="small" disabled={isBusy} onClick={() => takeBack(number)}>
              {t('takeBack')}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
