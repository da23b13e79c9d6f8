'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import type { LayoutView } from '#app/_server/load-layouts.ts'
import { Button } from '#app/_ui/button.tsx'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ForgetLayout } from './forget-layout.tsx'
import { LayoutEditor } from './layout-editor.tsx'
import { useSettled } from './settled.ts'

const MOST_HEADERS = 8

/** One remembered layout: whose files, which headers, and what was settled for them. */
export function LayoutItem({
  view,
  isFocused,
  onForgotten,
}: {
  view: LayoutView
  /** It has just come back: what was pressed for it is gone. */
  isFocused: boolean
  onForgotten: () => void
}) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const [editing, setEditing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isFocused) heading.current?.focus()
  }, [isFocused])
  const settled = useSettled(view.layout)
  const { headers } = view.layout
  const shown = headers.filter((header) => header !== '').slice(0, MOST_HEADERS)
  return (
    <li className="space-y-4 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72 space-y-1">
          <h2 ref={heading} tabIndex={-1} className="text-lg font-semibold">
            {t(`platform.${view.platform}`)}
          </h2>
          <p className="text-sm break-words text-muted">
            {t('layouts.headers', {
              count: headers.length,
              headers: shown.map(isolateName).join(' · ') + (headers.length > shown.length ? ' …' : ''),
            })}
          </p>
          <p className="text-sm text-muted">{t('layouts.usedAt', { when: format.dateTime(view.usedAt, 'UTC') })}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button size="small" aria-expanded={editing} onClick={() => setEditing(!editing)}>
            {t('layouts.edit')}
          </Button>
          <ForgetLayout id={view.id} onForgotten={onForgotten} />
        </div>
      </div>
      {editing ? (
        <LayoutEditor view={view} onDone={() => setEditing(false)} />
      ) : (
        <div>
          <h3 className="text-sm font-semibold">{t('layouts.settled')}</h3>
          <ul className="list-disc ps-5">
            {settled.map((text) => (
              <li key={text} className="break-words">
                {text}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  )
}
