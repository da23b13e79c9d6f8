'use client'

import { useTranslations } from 'next-intl'
import type { CSSProperties } from 'react'
import { Messages } from '#app/_client/messages.tsx'
import { ReportDocument } from '#app/_sections/report-document.tsx'
import { ReportPageBox } from '#app/_sections/report-page-box.tsx'
import type { ReportView } from '#app/_sections/report-view.ts'
import type { Locale } from '#lib/locale/locales'
import { directionOf } from '#lib/locale/locales'

/** The pages of a report in a language of their own, whatever the screen around them speaks. */
export function ReportPages({ view, locale }: { view: ReportView; locale: Locale }) {
  return (
    <Messages locale={locale}>
      <Pages view={view} locale={locale} />
    </Messages>
  )
}

function Pages({ view, locale }: { view: ReportView; locale: Locale }) {
  const t = useTranslations('report')
  return (
    <article
      lang={locale}
      dir={directionOf(locale)}
      aria-label={t('label')}
      className="report"
      style={{ '--figure-word': `"${t('figure')}"` } as CSSProperties}
    >
      <ReportPageBox view={view} />
      <ReportDocument view={view} />
    </article>
  )
}
