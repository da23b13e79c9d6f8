'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { DateField } from '#app/_ui/date-field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { NumberField } from '#app/_ui/number-field.tsx'
import { createDayReader } from '#lib/import/cells/days'
import type { Question, Survey } from '#lib/import/plan'
import { isolateLeftToRight, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { Correct } from './use-corrections.ts'

type Asking = { survey: Survey; question: Question; correct: Correct }

/** What only the user can say, before anything can be imported. */
export function Questions({ survey, correct }: { survey: Survey; correct: Correct }) {
  const t = useTranslations('import')
  const asked = survey.questions.flatMap((question) =>
    question.kind === 'mapping' ? [] : { ...question, kind: question.kind },
  )
  if (asked.length === 0)
    return survey.plan.isPeriodAssumed ? <AssumedPeriod survey={survey} correct={correct} /> : null
  return (
    <Notice tone="warning" title={t('question.title', { count: asked.length })}>
      <div className="space-y-6">
        {asked.map((question) => {
          const Ask = ASK[question.kind]
          return (
            <Ask
              key={`${question.kind} ${question.columns.join()}`}
              survey={survey}
              question={question}
              correct={correct}
            />
          )
        })}
      </div>
    </Notice>
  )
}

/** The file names no day: what was taken instead, and the way to say better. */
function AssumedPeriod({ survey, correct }: Omit<Asking, 'question'>) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const { period } = survey.plan
  if (period === null) return null
  return (
    <Notice tone="warning" title={t('question.periodAssumed', { period: format.dayRange(period) })}>
      <AskPeriod label={t('question.otherPeriod')} correct={correct} />
    </Notice>
  )
}

const ASK = {
  'day-order': AskDayOrder,
  'day-column': AskDayColumn,
  period: AskPeriod,
  'two-columns': AskWhichColumn,
  rate: AskRate,
} as const

function AskDayOrder({ survey, question, correct }: Asking) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const [chosen, setChosen] = useState<string | null>(null)
  const reads = (order: 'day-month' | 'month-day') =>
    question.samples.map((sample) => {
      const day = createDayReader(order).read(sample)
      return (
        <span key={sample} className="block">
          {day && t('question.reads', { text: isolateLeftToRight(sample), value: format.day(day) })}
        </span>
      )
    })

  function choose(order: string) {
    setChosen(order)
    correct({
      days: Object.fromEntries(question.columns.map((column) => [column, order as 'day-month' | 'month-day'])),
    })
  }

  return (
    <ChoiceField
      label={t('question.dayOrder', {
        count: question.columns.length,
        headers: format.list(headersOf(survey, question)),
      })}
      value={chosen}
      onChange={choose}
      options={[
        { value: 'day-month', label: t('question.dayFirst'), help: reads('day-month') },
        { value: 'month-day', label: t('question.monthFirst'), help: reads('month-day') },
      ]}
    />
  )
}

function AskDayColumn({ survey, question, correct }: Asking) {
  const t = useTranslations('import')
  const [chosen, setChosen] = useState<string | null>(null)
  const [column = 0] = question.columns
  const [header = ''] = headersOf(survey, question)

  function choose(answer: string) {
    setChosen(answer)
    correct({ fields: { [column]: answer === 'day' ? 'date' : null } })
  }

  return (
    <ChoiceField
      label={t('question.dayColumn', { header: isolateName(header) })}
      value={chosen}
      onChange={choose}
      options={[
        { value: 'day', label: t('question.isDay'), help: question.samples.map(inOnePiece) },
        { value: 'other', label: t('question.isNoDay'), help: t('question.isNoDayHelp') },
      ]}
    />
  )
}

function inOnePiece(sample: string) {
  return (
    <span key={sample} className="me-3 inline-block">
      <BidiText>{sample}</BidiText>
    </span>
  )
}

function AskPeriod({ label, correct }: { label?: string; correct: Correct }) {
  const t = useTranslations('import')
  const [start, setStart] = useState<string | null>(null)
  const [end, setEnd] = useState<string | null>(null)
  const period = start !== null && end !== null && start <= end ? { start, end } : null
  const blocked = period === null
  return (
    <div className="space-y-3">
      <p className="font-semibold">{label ?? t('question.period')}</p>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-56">
          <DateField label={t('question.start')} required value={start} onChange={setStart} />
        </div>
        <div className="w-56">
          <DateField label={t('question.end')} required value={end} onChange={setEnd} />
        </div>
        <Button aria-disabled={blocked} onClick={() => !blocked && correct({ period })}>
          {t('question.usePeriod')}
        </Button>
      </div>
      {start !== null && end !== null && start > end && (
        <p role="alert" className="text-sm font-medium text-error">
          {t('question.endBeforeStart')}
        </p>
      )}
    </div>
  )
}

function AskRate({ question, correct }: Asking) {
  const t = useTranslations('import')
  const [found = '', expected = ''] = question.samples
  const field = useId()
  const [rate, setRate] = useState(Number.NaN)
  const blocked = !(rate > 0)
  return (
    <div className="space-y-3">
      <p className="font-semibold">{t('question.rate', { found, expected })}</p>
      <div className="flex flex-wrap items-end gap-4">
        <div className="w-56">
          <NumberField
            name={field}
            label={t('question.oneUnit', { found })}
            unit={expected}
            fractionDigits={6}
            onChange={setRate}
          />
        </div>
        <Button aria-disabled={blocked} onClick={() => !blocked && correct({ rate })}>
          {t('question.useRate')}
        </Button>
      </div>
    </div>
  )
}

function AskWhichColumn({ survey, question, correct }: Asking) {
  const t = useTranslations('import')
  const [chosen, setChosen] = useState<string | null>(null)
  const columns = survey.plan.columns.flatMap((column, position) =>
    question.columns.includes(column.index) ? [{ ...column, samples: survey.columns[position]?.samples ?? [] }] : [],
  )

  function choose(index: string) {
    setChosen(index)
    const others = question.columns.filter((column) => String(column) !== index)
    correct({ fields: Object.fromEntries(others.map((column) => [column, null])) })
  }

  return (
    <ChoiceField
      label={t('question.twoColumns', { count: columns.length, field: t(`field.${columns[0]?.field}`) })}
      value={chosen}
      onChange={choose}
      options={columns.map((column) => ({
        value: String(column.index),
        label: isolateName(column.header),
        help: `${t('columns.number', { number: column.index + 1 })} · ${column.samples.map(isolateName).join(' · ')}`,
      }))}
    />
  )
}

function headersOf(survey: Survey, question: Question): string[] {
  return survey.plan.columns.filter(({ index }) => question.columns.includes(index)).map(({ header }) => header)
}
