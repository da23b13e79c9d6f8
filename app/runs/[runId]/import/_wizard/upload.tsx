'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Answer } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import { FileDrop } from '#app/_ui/file-drop.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { sendFile } from './send-file.ts'

type Sending = { file: File; sent: number; cancel: () => void }

/** Takes a file to the server, and then leads to the import's own page. */
export function Upload({ runId }: { runId: string }) {
  const t = useTranslations('import')
  const router = useRouter()
  const [sending, setSending] = useState<Sending | null>(null)
  const [failure, setFailure] = useState<Extract<Answer<unknown>, { ok: false }> | null>(null)

  async function send(file: File) {
    setFailure(null)
    const { answer, cancel } = sendFile(runId, file, (sent) => setSending((current) => current && { ...current, sent }))
    setSending({ file, sent: 0, cancel })
    const result = await answer
    if (result.ok) return router.push(`/runs/${runId}/import/${result.value.id}` as Route)
    setSending(null)
    setFailure(result)
  }

  if (sending) {
    return (
      <SendingFile
        {...sending}
        onCancel={() => {
          sending.cancel()
          setSending(null)
        }}
      />
    )
  }
  return (
    <div className="space-y-3">
      {failure && (
        <Notice tone="error" role="alert" title={t('upload.failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
      <FileDrop label={t('choose.drop')} help={t('choose.help')} onFile={send} />
    </div>
  )
}

function SendingFile({ file, sent, onCancel }: Sending & { onCancel: () => void }) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const format = createFormat(useLocale())
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.focus()
  }, [])
  const title = t('upload.title', { file: isolateName(file.name) })
  const all = sent >= file.size

  return (
    <div ref={box} tabIndex={-1} className="space-y-3 rounded-lg border border-line bg-surface p-5">
      <p className="font-semibold">{title}</p>
      <Progress label={title} value={all ? null : sent} max={file.size}>
        {all ? t('upload.received') : t('upload.progress', { sent: format.bytes(sent), size: format.bytes(file.size) })}
      </Progress>
      <Button onClick={onCancel}>{common('cancel')}</Button>
    </div>
  )
}
