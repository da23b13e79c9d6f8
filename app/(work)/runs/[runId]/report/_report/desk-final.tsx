'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { ForWriters } from '#app/_client/may-write.tsx'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { SnapshotSummary } from '#app/_server/load-report.ts'
import { Button, DownloadButton } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { versionOf } from '#lib/kernel/report'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** A finished report: which version, by whom, its figures as a file, and the way back. */
export function DeskFinal({ runId, latest, timeZone }: { runId: string; latest: SnapshotSummary; timeZone: string }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale())
  const [isAsking, setAsking] = useState(false)
  const version = isolate(versionOf(latest.number))
  const day = format.dateTime(latest.createdAt, timeZone)
  return (
    <section aria-labelledby="desk-final" className="space-y-3 rounded-lg border border-done bg-done-soft p-4">
      <h2 id="desk-final" className="font-semibold">
        {t('final.title', { version })}
      </h2>
      <p>{t('final.text', { name: isolateName(latest.signedBy), day })}</p>
      <div className="flex flex-wrap gap-2">
        <DownloadButton size="small" href={`/api/v1/runs/${runId}/report/snapshots/${latest.id}`}>
          {t('desk.json')}
        </DownloadButton>
        <ForWriters>
          <Button size="small" onClick={() => setAsking(true)}>
            {t('final.reopen')}
          </Button>
        </ForWriters>
      </div>
      {isAsking && (
        <ReopenDialog
          runId={runId}
          version={version}
          next={isolate(versionOf(latest.number + 1))}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function ReopenDialog({
  runId,
  version,
  next,
  onClose,
}: {
  runId: string
  version: string
  next: string
  onClose: () => void
}) {
  const t = useTranslations('report.final')
  const common = useTranslations('common')
  const router = useRouter()
  const [failure, setFailure] = useState<Failure | null>(null)
  const reopen = async () => {
    const answer = await request('POST', `/api/v1/runs/${runId}/report/reopen`)
    setFailure(answer.ok ? null : answer)
    if (answer.ok) router.refresh()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('ask')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" onClick={reopen}>
            {t('confirm')}
          </Button>
        </>
      }
    >
      <p>{t('means', { version, next })}</p>
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
    </Dialog>
  )
}
