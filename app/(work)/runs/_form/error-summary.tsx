'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'

/** What kept the form from being sent. Takes the focus; each entry leads to its field. `failed` names what was not done. */
export function ErrorSummary({
  messages,
  failure,
  failed,
  children,
}: {
  messages: Readonly<Record<string, string>>
  failure: { reason: Refusal | null } | null
  failed: string
  children?: ReactNode
}) {
  const t = useTranslations('runs.form')
  const box = useRef<HTMLDivElement>(null)
  const entries = Object.entries(messages)
  const shown = entries.length > 0 || failure !== null
  useEffect(() => {
    if (shown) box.current?.focus()
  }, [shown])

  if (!shown) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Notice tone="error" role="alert" title={failure ? failed : t('summary', { count: entries.length })}>
        {failure && (
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        )}
        {entries.length > 0 && (
          <ul className="list-disc ps-5">
            {entries.map(([field, message]) => (
              <li key={field}>
                <button
                  type="button"
                  className="text-start underline underline-offset-4"
                  onClick={() => focusField(field)}
                >
                  {message}
                </button>
              </li>
            ))}
          </ul>
        )}
        {children}
      </Notice>
    </div>
  )
}

/** The part of a field that takes the keyboard: its input, or the first part of a date. */
function focusField(name: string): void {
  const named = document.getElementsByName(name)[0]
  const field = named instanceof HTMLInputElement && named.type === 'hidden' ? named.parentElement : named
  const control = field?.matches('input, select')
    ? field
    : field?.querySelector('[role=spinbutton], input:not([type=hidden])')
  if (control instanceof HTMLElement) control.focus()
}
