'use client'

import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { sendBytes } from '#app/_client/send-bytes.ts'
import type { NamesView } from '#app/_server/load-names.ts'
import { FileDrop } from '#app/_ui/file-drop.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { matchPictures } from '#lib/import/naming/match-pictures'
import type { Refusal } from '#lib/kernel/result'
import { isolateFile } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { CreativeCard } from './creative-card.tsx'
import { UnmatchedPictures } from './unmatched-pictures.tsx'
import { valuesIn } from './values-in.ts'

type Failure = { readonly file: string; readonly reason: Refusal | null }

/** Pictures and texts of the creatives. A picture finds its creative by its name; what does not is asked. */
export function CreativeGallery({ names }: { names: NamesView }) {
  const t = useTranslations('names.creatives')
  const format = createFormat(useLocale())
  const router = useRouter()
  const [waiting, setWaiting] = useState<readonly File[]>([])
  const [failures, setFailures] = useState<readonly Failure[]>([])
  const [busy, setBusy] = useState(0)
  const known = new Map(names.creatives.map((own) => [own.creative, own]))
  const creatives = [...new Set([...valuesIn(names.ads, 'creative', format.compare), ...known.keys()])]

  const send = async (file: File, creative: string) => {
    setBusy((count) => count + 1)
    const url = `/api/v1/runs/${names.runId}/creatives/pictures?creative=${encodeURIComponent(creative)}`
    const answer = await sendBytes(url, file)
    setBusy((count) => count - 1)
    if (!answer.ok) setFailures((before) => [...before, { file: file.name, reason: answer.reason }])
  }
  const take = async (files: readonly File[]) => {
    setFailures([])
    const found = matchPictures(
      files.map(({ name }) => name),
      creatives,
      names.sameValues.creative,
    )
    setWaiting((before) => [...before, ...files.filter((_, index) => found[index] === null)])
    await Promise.all(files.map((file, index) => (found[index] ? send(file, found[index]) : null)))
    router.refresh()
  }

  return (
    <Section id="creatives" title={t('title')} lead={t('lead')}>
      {creatives.length === 0 ? (
        <Notice>{t('none')}</Notice>
      ) : (
        <FileDrop
          label={t('drop')}
          help={t('help')}
          accept="image/png,image/jpeg,image/webp,image/gif"
          multiple
          onFiles={take}
        />
      )}
      {busy > 0 && <p role="status">{t('sending', { count: busy })}</p>}
      {failures.map(({ file, reason }) => (
        <Notice key={file} tone="error" role="alert" title={t('refused', { file: isolateFile(file) })}>
          <p>
            <RefusalText reason={reason} />
          </p>
        </Notice>
      ))}
      {waiting.length > 0 && (
        <UnmatchedPictures
          files={waiting}
          creatives={creatives}
          onAssign={async (file, creative) => {
            setWaiting(waiting.filter((own) => own !== file))
            await send(file, creative)
            router.refresh()
          }}
          onDrop={(file) => setWaiting(waiting.filter((own) => own !== file))}
        />
      )}
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {creatives.map((creative) => (
          <CreativeCard
            key={`${creative} ${known.get(creative)?.picture ?? ''} ${known.get(creative)?.text ?? ''}`}
            runId={names.runId}
            creative={creative}
            text={known.get(creative)?.text ?? null}
            picture={known.get(creative)?.picture ?? null}
            onPicture={async (file) => {
              setFailures([])
              await send(file, creative)
              router.refresh()
            }}
          />
        ))}
      </ul>
    </Section>
  )
}
