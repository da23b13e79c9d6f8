'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'

export type CopyWords = {
  /** What it is. */
  readonly label: string
  readonly copy: string
  readonly copied: string
  readonly notCopied: string
}

/** A text to be copied now: it is shown this once. */
export function TextToCopy({ text, words }: { text: string; words: CopyWords }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  useEffect(() => field.current?.select(), [])
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => {
        field.current?.select()
        setSaid('notCopied')
      },
    )
  return (
    <>
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {words.label}
        </label>
        <input ref={field} id={id} dir="ltr" readOnly value={text} className={CONTROL} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>{words.copy}</Button>
        {said !== null && (
          <p role="status" className="text-sm">
            {words[said]}
          </p>
        )}
      </div>
    </>
  )
}
