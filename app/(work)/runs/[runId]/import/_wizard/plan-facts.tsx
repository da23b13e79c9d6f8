'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Range } from '#app/_ui/range.tsx'
import { platformOf } from '#lib/import/header/platforms'
import type { Delimiter, Survey } from '#lib/import/plan'
import { createFormat } from '#lib/locale/format'
import { PlatformChoice, SheetChoice } from './plan-choices.tsx'
import { PlatformClock } from './platform-clock.tsx'
import type { RunFrame } from './run-frame.ts'
import type { Correcting } from './use-corrections.ts'

/** What the file is and how it is written. */
export function PlanFacts({
  view,
  survey,
  run,
  correcting,
}: {
  view: ImportView
  survey: Survey
  run: RunFrame
  correcting: Correcting
}) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const { plan } = survey
  const { timeZone } = platformOf(plan.platform)
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5 lg:grid-cols-4">
      <Fact label={t('plan.file')} wide>
        <span className="wrap-anywhere">
          <BidiText>{view.fileName}</BidiText>
        </span>{' '}
        <span className="whitespace-nowrap text-muted">({format.bytes(view.size)})</span>
      </Fact>
      {plan.sheet !== null && plan.sheets.length > 1 && (
        <Fact label={t('plan.sheet')} wide>
          <SheetChoice plan={plan} correcting={correcting} />
        </Fact>
      )}
      <Fact label={t('plan.platform')} wide="narrow">
        <PlatformChoice plan={plan} correcting={correcting} />
      </Fact>
      <Fact label={t('plan.currency')}>
        {plan.rate === 1 || plan.currency === null
          ? (plan.currency ?? t('plan.currencyAssumed', { currency: run.currency }))
          : t('plan.converted', { found: plan.currency, rate: format.exchangeRate(plan.rate), expected: run.currency })}
      </Fact>
      <Fact label={t('plan.period')}>
        {plan.period ? format.dayRange(plan.period) : t(isDated(survey) ? 'plan.noPeriod' : 'plan.noDays')}
      </Fact>
      {timeZone && (
        <Fact label={t('plan.clock.title')} wide>
          <PlatformClock survey={survey} run={run} timeZone={timeZone} />
        </Fact>
      )}
      <Fact label={t('plan.headerLine')}>{t('plan.line', { line: format.count(plan.headerLine) })}</Fact>
      {plan.delimiter && <Fact label={t('plan.delimiter')}>{t(`delimiter.${DELIMITERS[plan.delimiter]}`)}</Fact>}
      {plan.encoding && (
        <Fact label={t('plan.encoding')}>
          <Range>{plan.encoding.toUpperCase()}</Range>
        </Fact>
      )}
    </dl>
  )
}

const DELIMITERS = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const satisfies Record<
  Delimiter,
  string
>

/** `narrow`: two columns wide on narrow screens only. */
function Fact({ label, wide, children }: { label: string; wide?: boolean | 'narrow'; children: ReactNode }) {
  return (
    <div className={`min-w-0 ${wide ? 'col-span-2' : ''} ${wide === 'narrow' ? 'lg:col-span-1' : ''}`}>
      <dt className="text-sm text-muted">{label}</dt>
      <dd className="font-medium">{children}</dd>
    </div>
  )
}

/** Whether each row names its own days. */
function isDated({ plan, questions }: Survey): boolean {
  const asksDays = questions.some(({ kind }) => kind === 'period' || kind === 'day-column')
  return !asksDays && plan.columns.some(({ day }) => day !== null)
}
