'use client'

import { TextToCopy } from '#app/_client/text-to-copy.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'

type Words = { readonly title: string; readonly help: string; readonly label: string; readonly another: string }

/** A secret that was just made, and the way on to the next one. */
export function ShownOnce({ text, words, onDone }: { text: string; words: Words; onDone: () => void }) {
  return (
    <div className="space-y-3">
      <Notice tone="done" role="status" title={words.title}>
        <p className="text-sm">{words.help}</p>
        <TextToCopy text={text} label={words.label} />
      </Notice>
      <Button onClick={onDone}>{words.another}</Button>
    </div>
  )
}
