'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import { Mark } from '#app/_ui/mark.tsx'
import { LanguageSwitch } from './language-switch.tsx'

const DrawnLanguages = drawnOnce(LanguageSwitch)

/**
 * The bar with the name of the house, and the page below it. The page that says an address leads nowhere has it too, and
 * its script comes with every page, those for readers by link among them: what is large comes in as `tools`.
 */
export function Frame({
  isAlone = false,
  tools,
  below,
  foot,
  children,
}: {
  /** Outside of the shell: its links need no script. */
  isAlone?: boolean
  tools?: ReactNode
  /** Under the bar. */
  below?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  const Home = isAlone ? 'a' : Link
  const t = useTranslations('common')
  return (
    <>
      <header className="bg-bar text-white print:hidden">
        <div className="mx-auto flex max-w-[84rem] items-center justify-between gap-4 px-4 py-1.5 sm:px-6 lg:px-8">
          <Home
            href="/runs"
            className="flex min-h-11 items-center gap-2.5 text-lg font-semibold tracking-tight focus-visible:outline-gold"
          >
            <Mark />
            {t('name')}
          </Home>
          <div className="flex items-center gap-2">
            {tools}
            <DrawnLanguages />
          </div>
        </div>
      </header>
      {below}
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-[84rem] flex-1 px-4 pt-5 pb-16 sm:px-6 sm:pt-7 lg:px-8"
      >
        {children}
      </main>
      {foot && (
        <footer className="border-t border-line text-sm text-muted print:hidden">
          <div className="mx-auto max-w-[84rem] px-4 py-2 sm:px-6 lg:px-8">{foot}</div>
        </footer>
      )}
    </>
  )
}
