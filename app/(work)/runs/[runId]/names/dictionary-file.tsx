'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { sendBytes } from '#app/_client/send-bytes.ts'
import type { DictionaryView } from '#app/_server/save-labels.ts'
import { Button, DownloadButton } from '#app/_ui/button.tsx'
import { FileButton } from '#app/_ui/file-button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Refusal } from '#lib/kernel/result'
import { isolateFile } from '#lib/locale/bidi'
import { DictionaryPreview } from './dictionary-preview.tsx'

type Stage =
  | { readonly kind: 'none' }
  | { readonly kind: 'busy'; readonly file: File }
  | { readonly kind: 'read' | 'saved'; readonly file: File; readonly view: DictionaryView }
  | { readonly kind: 'refused'; readonly file: File; readonly reason: Refusal | null }

/** A file that says of ads what they are: read first, and saved once somebody has looked. */
export function DictionaryFile({ runId }: { runId: string }) {
  const t = useTranslations('names.dictionary')
  const router = useRouter()
  const [stage, setStage] = useState<Stage>({ kind: 'none' })
  const url = `/api/v1/runs/${runId}/labels/dictionary`
  const send = async (file: File, save: boolean) => {
    setStage({ kind: 'busy', file })
    const answer = await sendBytes<DictionaryView>(save ? `${url}?save=true` : url, file)
    if (!answer.ok) return setStage({ kind: 'refused', file, reason: answer.reason })
    setStage({ kind: save ? 'saved' : 'read', file, view: answer.value })
    if (save) router.refresh()
  }

  return (
    <Section id="dictionary" title={t('title')} lead={t('lead')}>
      <div className="flex flex-wrap gap-3">
        <DownloadButton href={url}>
          <Icon name="download" />
          {t('download')}
        </DownloadButton>
        <FileButton accept=".csv,.tsv,.txt,.xlsx" disabled={stage.kind === 'busy'} onFile={(file) => send(file, false)}>
          <Icon name="upload" />
          {t('upload')}
        </FileButton>
      </div>
      {stage.kind === 'busy' && <p role="status">{t('reading', { file: isolateFile(stage.file.name) })}</p>}
      {stage.kind === 'refused' && (
        <Notice tone="error" role="alert" title={t('refused', { file: isolateFile(stage.file.name) })}>
          <p>
            <RefusalText reason={stage.reason} />
          </p>
        </Notice>
      )}
      {stage.kind === 'read' && (
        <DictionaryPreview file={stage.file.name} view={stage.view}>
          <div className="flex flex-wrap gap-3">
            <Button variant="primary" disabled={stage.view.matched === 0} onClick={() => send(stage.file, true)}>
              {t('confirm', { count: stage.view.matched })}
            </Button>
            <Button variant="quiet" onClick={() => setStage({ kind: 'none' })}>
              {t('discard')}
            </Button>
          </div>
        </DictionaryPreview>
      )}
      {stage.kind === 'saved' && (
        <Notice tone="done" role="status">
          {t('saved', { count: stage.view.matched })}
        </Notice>
      )}
    </Section>
  )
}
