'use client'

import { useTranslations } from 'next-intl'
import { TextToCopy } from '#app/_client/text-to-copy.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'

type Words = { readonly title: string; readonly help: string; readonly label: string; readonly another: string }

/** A secret that was just made, and the way on to the next one. */
export function ShownOnce({ text, words, onDone }: { text: string; words: Words; onDone: () => void }) {
  const t = useTranslations('connections')
  const copyWords = { label: words.label, copy: t('copy'), copied: t('copied'), notCopied: t('notCopied') }
  return (
    <div className="space-y-3">
      <Notice tone="done" role="status" title={words.title}>
        <p className="text-sm">{words.help}</p>
        <TextToCopy text={text} words={copyWords} />
      </Notice>
      <Button onClick={onDone}>{words.another}</Button>
    </div>
  )
}
