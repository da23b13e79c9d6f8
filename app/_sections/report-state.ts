import { useTranslations } from 'next-intl'
import { daysIn } from '#lib/kernel/day'
import { runDay } from '#lib/kernel/report'
import { isolate } from '#lib/locale/bidi'
import type { ReportView } from './report-view.ts'

/** Whether a report is finished, and by which version; else on which day of the run it stands. */
export function useReportState({ version, header, answer }: Pick<ReportView, 'version' | 'header' | 'answer'>): string {
  const t = useTranslations('report')
  if (version !== null) return t('state.final', { version: isolate(version.name) })
  const day = runDay(header, answer.about.asOf)
  return day === null ? t('state.before') : t('state.interim', { day, days: daysIn(header) })
}
