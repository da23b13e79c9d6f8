'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ReportCheck } from '#lib/analysis/report-checks'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

/** Where what a check found can be mended; the others say what to do in words. */
const PLACES: Readonly<Partial<Record<ReportCheck['key'], string>>> = {
  outsideDates: '/settings',
  missingDays: '/import',
  unnamedSpend: '/names',
  unattributedLeads: '/leads',
  noTarget: '/settings',
  undecided: '/verdicts',
  stillSpending: '/verdicts',
}

/** What a check found, and what to do about it. */
export function DeskCheck({
  check: { key, params, spans },
  runId,
  currency,
}: {
  check: ReportCheck
  runId: string
  currency: CurrencyCode
}) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), currency)
  const place = PLACES[key]
  const { spend, share, end } = params
  const written = {
    ...params,
    ...(typeof spend === 'number' ? { spend: format.money(spend) } : {}),
    ...(typeof share === 'number' ? { share: format.share(share) } : {}),
    ...(typeof end === 'string' ? { day: format.day(end) } : {}),
    ...(spans.length > 0 ? { days: format.spans(spans) } : {}),
  }
  return (
    <li className="py-2">
      <p>{t(`check.${key}`, written)}</p>
      <p className="text-sm text-muted">
        {place === undefined ? (
          t(`todo.${key}`)
        ) : (
          <Link href={`/runs/${runId}${place}` as Route} className="text-accent underline underline-offset-4">
            {t(`todo.${key}`)}
          </Link>
        )}
      </p>
    </li>
  )
}
