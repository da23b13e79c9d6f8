'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { TestRun } from '#app/_server/load-runs.ts'
import { Button } from '#app/_ui/button.tsx'
import type { Option } from '#app/_ui/select-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { ErrorSummary } from '../../_form/error-summary.tsx'
import type { FieldErrors } from '../../_form/read-run.ts'
import { AboutFields, Fields, SpanFields, TargetFields, TimeZoneField } from '../../_form/run-fields.tsx'
import { AssumptionFields, DecisionFields, ForecastFields } from './engine-fields.tsx'
import type { Fields as FormFields, SettingsBody } from './read-settings.ts'
import { changedFields, fieldsOf, partOf, readSettings } from './read-settings.ts'
import { SegmentFields } from './segment-fields.tsx'
import { SourceFields } from './source-fields.tsx'

/** `shown` is what the form began with, `latest` what the server has by now. Only what was changed is sent. */
export function SettingsForm({
  shown,
  latest,
  onShowLatest,
  onSend,
  onSaved,
  isCurrencyFixed,
  currencies,
  timeZones,
}: {
  shown: TestRun
  latest: TestRun
  onShowLatest: () => void
  onSend: () => void
  onSaved: (version: number) => void
  isCurrencyFixed: boolean
  currencies: readonly Option[]
  timeZones: readonly Option[]
}) {
  const t = useTranslations('runs.settings')
  const form = useTranslations('runs.form')
  const router = useRouter()
  const [span, setSpan] = useState<{ start: string | null; end: string | null }>(shown)
  const [timeZone, setTimeZone] = useState(shown.timeZone)
  const [currency, setCurrency] = useState(shown.currency)
  const [errors, setErrors] = useState<FieldErrors>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [attempts, setAttempts] = useState(0)
  const [isSending, setSending] = useState(false)
  const [isUnchanged, setUnchanged] = useState(false)
  const fields = fieldsOf(shown)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const typed = textsOf(new FormData(event.currentTarget))
    const reading = readSettings(typed)
    onSend()
    setFailure(null)
    setErrors(reading.ok ? {} : reading.errors)
    setAttempts((count) => count + 1)
    if (reading.ok) await send(partOf(reading.value, changedFields(fields, typed)))
  }

  async function send(changes: Partial<SettingsBody>) {
    const isUnchanged = Object.keys(changes).length === 0
    setUnchanged(isUnchanged)
    if (isUnchanged) return
    setSending(true)
    const body = { ...changes, version: latest.settingsVersion }
    const answer = await request<{ version: number }>('PATCH', `/api/v1/runs/${shown.id}`, body)
    if (answer.ok) return onSaved(answer.value.version)
    setSending(false)
    setFailure(answer)
    if (answer.reason?.key === 'settingsChanged') router.refresh()
  }

  const messages = Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, form(`error.${key}`)]))
  const named = Object.fromEntries(
    Object.entries(messages).map(([field, message]) => [field, t('wrong', { field: t(`field.${field}`), message })]),
  )
  const isStale = failure?.reason?.key === 'settingsChanged'

  return (
    <Form onSubmit={submit} validationBehavior="aria" validationErrors={messages} className="space-y-8">
      <ErrorSummary key={attempts} messages={named} failure={failure} failed={t('notSaved')}>
        {isStale && latest !== shown && (
          <MeanwhileChanged shown={shown} latest={latest} isSending={isSending} onShowLatest={onShowLatest} />
        )}
      </ErrorSummary>
      <AboutFields name={shown.name} client={shown.client} />
      <Fields legend={form('when')}>
        <SpanFields span={span} onChange={setSpan} />
        <TimeZoneField value={timeZone} onChange={setTimeZone} options={timeZones} />
        <SelectField
          name={isCurrencyFixed ? undefined : 'currency'}
          label={form('currency')}
          help={isCurrencyFixed ? t('currencyFixed') : form('currencyHelp')}
          value={currency}
          onChange={setCurrency}
          disabled={isCurrencyFixed}
          options={currencies}
        />
        {isCurrencyFixed && <input type="hidden" name="currency" value={currency} />}
      </Fields>
      <SegmentFields chosen={shown.segmentBy} />
      <SourceFields fields={fields} />
      <TargetFields currency={currency} targets={shown.targets} primaryStage={shown.primaryStage} />
      <DecisionFields fields={fields} />
      <ForecastFields fields={fields} currency={currency} dailyBudget={shown.dailyBudget} />
      <AssumptionFields fields={fields} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-4">
        <SubmitButton variant="primary" aria-disabled={isSending} onBlur={() => setUnchanged(false)}>
          {isSending ? t('saving') : t('save')}
        </SubmitButton>
        <p role="status" className="text-muted">
          {isUnchanged && t('unchanged')}
        </p>
      </div>
    </Form>
  )
}

/** What somebody else has saved since, and the two ways on. */
function MeanwhileChanged({
  shown,
  latest,
  isSending,
  onShowLatest,
}: {
  shown: TestRun
  latest: TestRun
  isSending: boolean
  onShowLatest: () => void
}) {
  const t = useTranslations('runs.settings')
  const names = changedFields(fieldsOf(shown), fieldsOf(latest))
  return (
    <>
      {names.length > 0 && (
        <>
          <p>{t('meanwhile')}</p>
          <ul className="list-disc ps-5">
            {names.map((name) => (
              <li key={name}>{t(`field.${name}`)}</li>
            ))}
          </ul>
        </>
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton size="small" aria-disabled={isSending}>
          {t('saveMine')}
        </SubmitButton>
        <Button size="small" onClick={onShowLatest}>
          {t('showTheirs')}
        </Button>
      </div>
    </>
  )
}

function textsOf(data: FormData): FormFields {
  return Object.fromEntries([...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
}
