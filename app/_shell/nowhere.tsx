'use client'

import { useTranslations } from 'next-intl'
import { buttonStyle } from '#app/_ui/button-style.ts'

/** Says that an address leads nowhere. */
export function Nowhere() {
  const t = useTranslations('common')
  return (
    <div className="max-w-[60ch] space-y-4 py-8">
      <h1 className="text-2xl font-semibold">{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <a href="/runs" className={buttonStyle('primary')}>
        {t('toRuns')}
      </a>
    </div>
  )
}
