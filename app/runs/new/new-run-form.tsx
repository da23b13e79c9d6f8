'use client'

import { getLocalTimeZone, today } from '@internationalized/date'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import { DateField } from '#app/_ui/date-field.tsx'
import { NumberField } from '#app/_ui/number-field.tsx'
import type { Option } from '#app/_ui/select-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { addDays, daysIn } from '#lib/kernel/day'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import { STAGES } from '#lib/kernel/stage'
import { ErrorSummary } from './error-summary.tsx'
import type { FieldErrors } from './read-new-run.ts'
import { readNewRun } from './read-new-run.ts'

const USUAL_DAYS = 14

export function NewRunForm({ currencies, timeZones }: { currencies: readonly Option[]; timeZones: readonly Option[] }) {
  const t = useTranslations('runs.form')
  const common = useTranslations('common')
  const router = useRouter()
  const [currency, setCurrency] = useState(DEFAULT_CURRENCY)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<Extract<Answer<unknown>, { ok: false }> | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [sending, setSending] = useState(false)
  const { span, setSpan, timeZone, setTimeZone } = useUsualDays()
  const zones = timeZones.some(({ value }) => value === timeZone)
    ? timeZones
    : [{ value: timeZone, label: timeZone }, ...timeZones]
  const optional = (label: string) => (
    <>
      {label} <span className="font-normal text-muted">({common('optional')})</span>
    </>
  )

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const reading = readNewRun(new FormData(event.currentTarget))
    setFailure(null)
    setErrors(reading.ok ? {} : reading.errors)
    setAttempts((count) => count + 1)
    if (!reading.ok) return

    setSending(true)
    const answer = await request<{ id: string }>('POST', '/api/v1/runs', reading.run)
    if (answer.ok) return router.push(`/runs/${answer.value.id}/import` as Route)
    setSending(false)
    setFailure(answer)
  }

  const messages = Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(`error.${key}`)]))

  return (
    <Form onSubmit={submit} validationBehavior="aria" validationErrors={messages} className="space-y-8">
      <ErrorSummary key={attempts} messages={messages} failure={failure} />
      <Fields legend={t('about')}>
        <TextField name="name" label={t('name')} help={t('nameHelp')} required />
        <TextField name="client" label={optional(t('client'))} />
      </Fields>
      <Fields legend={t('when')}>
        <DateField
          name="start"
          label={t('start')}
          required
          value={span.start}
          onChange={(start) => setSpan({ ...span, start })}
        />
        <DateField
          name="end"
          label={t('end')}
          help={lengthOf(span) && t('length', { count: lengthOf(span) ?? 0 })}
          required
          value={span.end}
          onChange={(end) => setSpan({ ...span, end })}
        />
        <SelectField
          name="timeZone"
          label={t('timeZone')}
          help={t('timeZoneHelp')}
          value={timeZone}
          onChange={setTimeZone}
          options={zones}
        />
        <SelectField
          name="currency"
          label={t('currency')}
          help={t('currencyHelp')}
          value={currency}
          onChange={setCurrency}
          options={currencies}
        />
        <NumberField name="dailyBudget" label={optional(t('dailyBudget'))} unit={currency} />
      </Fields>
      <Fields legend={t('targets')} help={t('targetsHelp')}>
        {STAGES.map((stage) => (
          <NumberField key={stage} name={stage} label={optional(t(`target.${stage}`))} unit={currency} />
        ))}
        <SelectField
          name="primaryStage"
          label={t('primaryStage')}
          help={t('primaryStageHelp')}
          defaultValue="lead"
          options={STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
        />
      </Fields>
      <Button type="submit" variant="primary" aria-disabled={sending}>
        {sending ? t('submitting') : t('submit')}
      </Button>
    </Form>
  )
}

function Fields({ legend, help, children }: { legend: string; help?: string; children: ReactNode }) {
  return (
    <fieldset className="space-y-3 border-t border-line pt-4">
      <legend className="float-start w-full text-lg font-semibold">{legend}</legend>
      {help && <p className="clear-both text-sm text-muted">{help}</p>}
      <div className="clear-both grid gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  )
}

type OpenSpan = { start: string | null; end: string | null }

/** Two weeks from today, and the browser's time zone; both are known in the browser only. */
function useUsualDays() {
  const [span, setSpan] = useState<OpenSpan>({ start: null, end: null })
  const [timeZone, setTimeZone] = useState('UTC')
  useEffect(() => {
    const start = today(getLocalTimeZone()).toString()
    setSpan({ start, end: addDays(start, USUAL_DAYS - 1) })
    setTimeZone(getLocalTimeZone())
  }, [])
  return { span, setSpan, timeZone, setTimeZone }
}

function lengthOf({ start, end }: OpenSpan): number | null {
  return start !== null && end !== null && start <= end ? daysIn({ start, end }) : null
}
