'use client'

import { getLocalTimeZone, today } from '@internationalized/date'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useEffect, useState } from 'react'
import { Form } from 'react-aria-components'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { Option } from '#app/_ui/select-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { addDays } from '#lib/kernel/day'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import { ErrorSummary } from '../_form/error-summary.tsx'
import type { FieldErrors } from '../_form/read-run.ts'
import { readRunFields } from '../_form/read-run.ts'
import type { OpenSpan } from '../_form/run-fields.tsx'
import { AboutFields, BudgetField, Fields, SpanFields, TargetFields, TimeZoneField } from '../_form/run-fields.tsx'

const USUAL_DAYS = 14

export function NewRunForm({ currencies, timeZones }: { currencies: readonly Option[]; timeZones: readonly Option[] }) {
  const t = useTranslations('runs.form')
  const router = useRouter()
  const [currency, setCurrency] = useState(DEFAULT_CURRENCY)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [sending, setSending] = useState(false)
  const { span, setSpan, timeZone, setTimeZone } = useUsualDays()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (sending) return
    const reading = readRunFields(Object.fromEntries(new FormData(event.currentTarget)))
    setFailure(null)
    setErrors(reading.ok ? {} : reading.errors)
    setAttempts((count) => count + 1)
    if (!reading.ok) return

    setSending(true)
    const answer = await request<{ id: string }>('POST', '/api/v1/runs', { ...reading.value, segmentBy: null })
    if (answer.ok) return router.push(`/runs/${answer.value.id}/import` as Route)
    setSending(false)
    setFailure(answer)
  }

  const messages = Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, t(`error.${key}`)]))

  return (
    <Form onSubmit={submit} validationBehavior="aria" validationErrors={messages} className="space-y-8">
      <ErrorSummary key={attempts} messages={messages} failure={failure} failed={t('notCreated')} />
      <AboutFields />
      <Fields legend={t('when')}>
        <SpanFields span={span} onChange={setSpan} />
        <TimeZoneField value={timeZone} onChange={setTimeZone} options={timeZones} />
        <SelectField
          name="currency"
          label={t('currency')}
          help={t('currencyHelp')}
          value={currency}
          onChange={setCurrency}
          options={currencies}
        />
        <BudgetField currency={currency} />
      </Fields>
      <TargetFields currency={currency} />
      <SubmitButton variant="primary" aria-disabled={sending}>
        {sending ? t('submitting') : t('submit')}
      </SubmitButton>
    </Form>
  )
}

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
