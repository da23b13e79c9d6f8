import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { LanguageLinks } from './language-links.tsx'
import { PrintButton } from './print-button.tsx'

/** The name of the run with the languages above, the answer, and the button to print it, which stays in sight. */
export function SharedFrame({
  name,
  client,
  synthetic,
  children,
}: {
  name: string
  client: string | null
  synthetic: boolean
  children: ReactNode
}) {
  const t = useTranslations('share')
  const common = useTranslations('common')
  return (
    <>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[48rem] flex-1 space-y-6 px-4 pt-2 pb-6 sm:pt-6 print:max-w-none print:space-y-4 print:p-0"
      >
        <div className="flex items-start justify-between gap-3">
          <div className="min-w-0 pt-2.5 sm:pt-0">
            <h1
              dir="auto"
              className="[text-align:-webkit-match-parent] text-lg leading-snug font-semibold wrap-anywhere max-sm:line-clamp-2 sm:text-2xl"
            >
              <BidiText>{name}</BidiText>
            </h1>
            {client && (
              <p className="text-sm text-muted wrap-anywhere max-sm:sr-only print:not-sr-only">
                <BidiText>{client}</BidiText>
              </p>
            )}
            {synthetic && <Tag tone="gold">{common('synthetic')}</Tag>}
          </div>
          <LanguageLinks />
        </div>
        {children}
      </main>
      <footer
        data-action-bar
        className="sticky bottom-0 z-10 border-t border-line bg-surface px-4 py-2 noscript:hidden print:hidden"
      >
        <div className="mx-auto flex max-w-[46rem] justify-end">
          <PrintButton label={t('print')} />
        </div>
      </footer>
    </>
  )
}
