'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import { LongName } from '#app/_sections/long-name.tsx'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { FileButton } from '#app/_ui/file-button.tsx'
import type { Refusal } from '#lib/kernel/result'

/** One creative: its picture and its text, each to be changed. */
export function CreativeCard({
  runId,
  creative,
  text,
  picture,
  onPicture,
}: {
  runId: string
  creative: string
  text: string | null
  picture: string | null
  onPicture: (file: File) => void
}) {
  const t = useTranslations('names.creatives')
  const id = useId()
  const [typed, setTyped] = useState(text ?? '')
  const { isBusy, refusal, change } = useChange(runId, creative)
  return (
    <li className="flex min-w-0 flex-col gap-3 rounded-lg border border-line bg-surface p-4">
      <p className="font-medium">
        <LongName text={creative}>
          <BidiText>{creative}</BidiText>
        </LongName>
      </p>
      {picture === null ? (
        <p className="flex h-40 items-center justify-center rounded-md bg-sunken text-sm text-muted">
          {t('noPicture')}
        </p>
      ) : (
        // biome-ignore lint/performance/noImgElement: an upload behind a gate, which the image optimiser must not copy
        <img
          src={`/api/v1/runs/${runId}/creatives/pictures/${picture}`}
          alt={t('picture', { creative })}
          loading="lazy"
          className="h-40 w-full rounded-md bg-sunken object-contain"
        />
      )}
      <div className="flex flex-wrap gap-2">
        <FileButton accept="image/png,image/jpeg,image/webp,image/gif" onFile={onPicture}>
          {picture === null ? t('add') : t('replace')}
        </FileButton>
        {picture !== null && (
          <Button variant="quiet" disabled={isBusy} onClick={() => change({ picture: null })}>
            {t('remove')}
          </Button>
        )}
      </div>
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {t('text')}
        </label>
        <textarea
          id={id}
          dir="auto"
          rows={3}
          maxLength={5000}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          className={CONTROL}
        />
      </div>
      {typed.trim() !== (text ?? '') && (
        <Button size="small" className="self-start" disabled={isBusy} onClick={() => change({ text: typed })}>
          {t('saveText')}
        </Button>
      )}
      {refusal !== undefined && (
        <p role="alert" className="text-sm font-medium text-error">
          <RefusalText reason={refusal} />
        </p>
      )}
    </li>
  )
}

function useChange(runId: string, creative: string) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>()
  const change = async (part: { text?: string; picture?: null }) => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await request('PATCH', `/api/v1/runs/${runId}/creatives`, { creative, ...part })
    setBusy(false)
    if (answer.ok) router.refresh()
    else setRefusal(answer.reason)
  }
  return { isBusy, refusal, change }
}
