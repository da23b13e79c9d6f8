'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import { createFormat } from '#lib/locale/format'
import type { useImport } from './use-import.ts'

/** The server reads or saves the file: how far it is. Both can be given up. */
export function AtWork({
  view,
  stage,
  heading,
  work,
}: {
  view: ImportView
  stage: 'reading' | 'saving'
  heading: RefObject<HTMLHeadingElement | null>
  work: ReturnType<typeof useImport>
}) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  return (
    <section aria-labelledby="stage" className="max-w-2xl space-y-4 rounded-lg border border-line bg-surface p-5">
      <h2 id="stage" ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {t(`${stage}.title`)}
      </h2>
      <p className="wrap-anywhere">
        <BidiText>{view.fileName}</BidiText>
      </p>
      <WorkProgress view={view} label={t(`${stage}.title`)} />
      {stage === 'saving' && <p className="text-sm text-muted">{t('saving.text')}</p>}
      <Button onClick={stage === 'saving' ? work.cancel : work.discard} aria-disabled={work.pending !== null}>
        {common('cancel')}
      </Button>
    </section>
  )
}

/** Bytes as the bar, bytes and rows in words. */
export function WorkProgress({ view, label }: { view: ImportView; label: string }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const { progress, size } = view
  return (
    <Progress label={label} value={progress && Math.min(progress.bytes, size)} max={Math.max(size, 1)}>
      {progress &&
        t('reading.progress', { done: format.bytes(progress.bytes), size: format.bytes(size), rows: progress.rows })}
    </Progress>
  )
}
