'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LongName } from '#app/_sections/long-name.tsx'
import type { DictionaryView } from '#app/_server/save-labels.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { isolateFile } from '#lib/locale/bidi'

/** How the lines of a dictionary meet the ads of the run, before anything is saved. */
export function DictionaryPreview({
  file,
  view,
  children,
}: {
  file: string
  view: DictionaryView
  children: ReactNode
}) {
  const t = useTranslations('names.dictionary')
  const { matched, ads, lines, silent, unknown, unknownCount } = view
  return (
    <div role="status" className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <p className="font-semibold">{t('read', { file: isolateFile(file), lines })}</p>
      <ul className="list-disc space-y-1 ps-5">
        <li>{t('matched', { matched, ads })}</li>
        {silent > 0 && <li>{t('silent', { count: silent })}</li>}
        {unknownCount > 0 && <li>{t('unknown', { count: unknownCount })}</li>}
      </ul>
      {unknownCount > 0 && (
        <Disclosure summary={t('unknownLines', { count: unknownCount })}>
          <ul className="max-h-60 space-y-1 overflow-y-auto text-sm">
            {unknown.map(({ line, key, id, name }) => (
              <li key={line} className="flex gap-3">
                <span className="text-muted">{t('line', { line })}</span>
                <span className="min-w-0">
                  <LongName text={name ?? id ?? key ?? ''}>
                    <BidiText>{name ?? id ?? key ?? ''}</BidiText>
                  </LongName>
                </span>
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {children}
    </div>
  )
}
