'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'

/** A text to be copied now: it is shown this once. */
export function TextToCopy({ text, label }: { text: string; label: string }) {
  const t = useTranslations('common.copying')
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
          {label}
        </label>
        <input ref={field} id={id} dir="ltr" readOnly value={text} className={CONTROL} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>{t('copy')}</Button>
        {said !== null && (
          <p role="status" className="text-sm">
            {t(said)}
          </p>
        )}
      </div>
    </>
  )
}
