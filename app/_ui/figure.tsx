import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Disclosure } from './disclosure.tsx'
import { SavePicture } from './save-picture.tsx'

/**
 * A picture with the sentence that says what it shows, its figures as a table behind a button, and itself as a file. A
 * picture that is a table needs no other, and may break between its rows.
 */
export function Figure({
  takeaway,
  tableTitle,
  table,
  mayBreak = table === undefined,
  children,
}: {
  takeaway: ReactNode
  /** What the button that opens the table says. */
  tableTitle?: string
  table?: ReactNode
  /** Whether it may stand on two pages. */
  mayBreak?: boolean
  children: ReactNode
}) {
  const t = useTranslations('export')
  return (
    <figure className={`space-y-2 ${mayBreak ? 'break-inside-auto!' : ''}`}>
      <figcaption className="max-w-[75ch]">{takeaway}</figcaption>
      {children}
      <div data-outside-picture className="flex flex-wrap items-start justify-between gap-2 print:hidden">
        {table !== undefined && (
          <div className="min-w-0 has-[>details[open]]:basis-full">
            <Disclosure summary={tableTitle} size="small">
              {table}
            </Disclosure>
          </div>
        )}
        <SavePicture
          labels={{
            svg: t('picture.svg'),
            png: t('picture.png'),
            group: t('picture.save'),
            failed: t('picture.failed'),
          }}
        />
      </div>
    </figure>
  )
}
