'use client'

import { useLocale, useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Progress } from '#app/_ui/progress.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { isolateFile } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { Sending } from './use-uploads.ts'

/** A file on its way to the server, or one that the server did not take, with the reason. */
export function SendingItem({
  sending,
  onRetry,
  onRemove,
}: {
  sending: Sending
  /** Null where the server would say the same again. */
  onRetry: (() => void) | null
  onRemove: () => void
}) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const { file, stage, reason } = sending
  const known = reason?.key === 'alreadyImported'
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-4 py-3">
      <div className="min-w-0 flex-1 basis-64 space-y-1">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BidiText className="min-w-0 font-semibold wrap-anywhere">{file.name}</BidiText>
          {stage === 'failed' && (
            <Tag tone={known ? 'done' : 'error'}>{t(known ? 'queue.known' : 'upload.failed')}</Tag>
          )}
        </p>
        {stage === 'failed' ? (
          <p role="alert" className="text-sm">
            <RefusalText reason={reason} />
          </p>
        ) : (
          <SendingProgress sending={sending} />
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {onRetry && (
          <Button size="small" variant="primary" onClick={onRetry}>
            {common('tryAgain')}
          </Button>
        )}
        <Button size="small" onClick={onRemove}>
          {stage === 'failed' ? t('queue.dismiss') : common('cancel')}
        </Button>
      </div>
    </li>
  )
}

function SendingProgress({ sending: { file, sent, stage } }: { sending: Sending }) {
  const t = useTranslations('import.upload')
  const format = createFormat(useLocale())
  if (stage === 'waiting') return <p className="text-sm text-muted">{t('waiting')}</p>
  const all = sent >= file.size
  return (
    <Progress
      label={t('title', { file: isolateFile(file.name) })}
      value={all ? null : Math.min(sent, file.size)}
      max={Math.max(file.size, 1)}
    >
      {all ? t('received') : t('progress', { sent: format.bytes(sent), size: format.bytes(file.size) })}
    </Progress>
  )
}
