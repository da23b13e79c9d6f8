'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { ImportView } from '#app/_server/load-import.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { createFormat } from '#lib/locale/format'
import type { RunFrame } from './run-frame.ts'
import { Upload } from './upload.tsx'

/** An import of which nothing counts: why, and the way on. */
export function NotImported({
  view,
  stage,
  run,
  heading,
  undo,
  rerun,
}: {
  view: ImportView
  stage: 'refused' | 'failed' | 'reverted'
  run: RunFrame
  heading: RefObject<HTMLHeadingElement | null>
  /** Takes back the correction after which the file could not be read. */
  undo: (() => void) | null
  /** Reads the file once more after a stop. */
  rerun: (() => void) | null
}) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  return (
    <section aria-labelledby="stage" className="max-w-3xl space-y-4">
      <h2 id="stage" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t(`${stage}.title`)}
      </h2>
      <Notice
        tone={stage === 'reverted' ? 'info' : 'error'}
        title={
          <span className="wrap-anywhere">
            <BidiText>{view.fileName}</BidiText>
          </span>
        }
      >
        {view.refusal && (
          <p>
            <RefusalText reason={view.refusal} />
          </p>
        )}
        <p>
          {stage === 'reverted'
            ? t('reverted.text', { when: format.dateTime(view.revertedAt ?? view.createdAt, run.timeZone) })
            : t(`${stage}.text`)}
        </p>
        {undo && <Button onClick={undo}>{t('refused.undo')}</Button>}
        {rerun && (
          <Button variant="primary" onClick={rerun}>
            {t('queue.rerun')}
          </Button>
        )}
      </Notice>
      {stage === 'reverted' ? (
        <LinkButton href={`/runs/${view.runId}/import`}>{t('result.another')}</LinkButton>
      ) : (
        <Upload runId={view.runId} run={run} labelledBy="stage" />
      )}
    </section>
  )
}
