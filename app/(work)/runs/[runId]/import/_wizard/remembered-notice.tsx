'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { createFormat } from '#lib/locale/format'
import { dayIn } from '#lib/locale/time-zones'
import type { Correcting } from './use-corrections.ts'

/** Says that the file is read as its like was before, and how to read it otherwise. */
export function RememberedNotice({
  view,
  timeZone,
  correcting,
}: {
  view: ImportView
  timeZone: string
  correcting: Correcting
}) {
  const t = useTranslations('import.remembered')
  const format = createFormat(useLocale())
  if (!view.survey?.remembered) return null
  const { asNew, ...said } = correcting.wanted
  const { sheet } = said
  const readAsNew = () => correcting.replace({ ...(sheet !== undefined && { sheet }), asNew: true })
  return (
    <Notice title={view.layout ? t('title', { day: format.day(dayIn(view.layout.usedAt, timeZone)) }) : t('titleGone')}>
      <p>{t('text')}</p>
      <div className="flex flex-wrap gap-3">
        <Button size="small" onClick={() => document.getElementById('columns')?.scrollIntoView({ block: 'start' })}>
          {t('change')}
        </Button>
        <Button size="small" aria-disabled={asNew === true} onClick={readAsNew}>
          {t('asNew')}
        </Button>
      </div>
    </Notice>
  )
}
