'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { DateField } from '#app/_ui/date-field.tsx'
import type { Day, Span } from '#lib/kernel/day'

/** Two days. An end left open reaches as far as the data. */
export function PeriodFilter({
  period,
  dataPeriod,
  onChange,
}: {
  period: Span | null
  dataPeriod: Span | null
  onChange: (period: Span | null) => void
}) {
  const t = useTranslations('analysis')
  const [start, setStart] = useState<Day | null>(period?.start ?? dataPeriod?.start ?? null)
  const [end, setEnd] = useState<Day | null>(period?.end ?? dataPeriod?.end ?? null)
  const isReversed = start !== null && end !== null && start > end

  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-52">
          <DateField name="from" label={t('filter.from')} value={start} onChange={setStart} />
        </div>
        <div className="w-52">
          <DateField name="to" label={t('filter.to')} value={end} onChange={setEnd} />
        </div>
        <Button
          variant="primary"
          aria-disabled={start === null || end === null || isReversed}
          onClick={() => start !== null && end !== null && !isReversed && onChange({ start, end })}
        >
          {t('filter.apply')}
        </Button>
        {period !== null && (
          <Button variant="quiet" onClick={() => onChange(null)}>
            {t('filter.allDays')}
          </Button>
        )}
      </div>
      <p role="status" className="text-sm font-medium text-error empty:hidden">
        {isReversed && t('filter.reversed')}
      </p>
    </div>
  )
}
