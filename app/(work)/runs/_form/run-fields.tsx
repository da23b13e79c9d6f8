'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { DateField } from '#app/_ui/date-field.tsx'
import { NumberField } from '#app/_ui/number-field.tsx'
import type { Option } from '#app/_ui/select-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { daysIn } from '#lib/kernel/day'
import type { Stage } from '#lib/kernel/stage'
import { STAGES } from '#lib/kernel/stage'
import { currencyDigits } from '#lib/locale/currency-digits'

/** A part of a form under its own heading. */
export function Fields({ legend, help, children }: { legend: string; help?: ReactNode; children: ReactNode }) {
  return (
    <fieldset className="space-y-3 border-t border-line pt-4">
      <legend className="float-start w-full text-lg font-semibold">{legend}</legend>
      {help && <p className="clear-both text-sm text-muted">{help}</p>}
      <div className="clear-both grid gap-x-6 gap-y-4 sm:grid-cols-2">{children}</div>
    </fieldset>
  )
}

/** The label of a field that may stay empty. */
function Optional({ children }: { children: ReactNode }) {
  const common = useTranslations('common')
  return (
    <>
      {children} <span className="font-normal text-muted">({common('optional')})</span>
    </>
  )
}

export function AboutFields({ name, client }: { name?: string; client?: string | null }) {
  const t = useTranslations('runs.form')
  return (
    <Fields legend={t('about')}>
      <TextField name="name" label={t('name')} help={t('nameHelp')} required defaultValue={name} />
      <TextField name="client" label={<Optional>{t('client')}</Optional>} defaultValue={client ?? undefined} />
    </Fields>
  )
}

export type OpenSpan = { readonly start: string | null; readonly end: string | null }

export function SpanFields({ span, onChange }: { span: OpenSpan; onChange: (span: OpenSpan) => void }) {
  const t = useTranslations('runs.form')
  const length = lengthOf(span)
  return (
    <>
      <DateField
        name="start"
        label={t('start')}
        required
        value={span.start}
        onChange={(start) => onChange({ ...span, start })}
      />
      <DateField
        name="end"
        label={t('end')}
        help={length !== null && t('length', { count: length })}
        required
        value={span.end}
        onChange={(end) => onChange({ ...span, end })}
      />
    </>
  )
}

export function TimeZoneField({
  value,
  onChange,
  options,
}: {
  value: string
  onChange: (timeZone: string) => void
  options: readonly Option[]
}) {
  const t = useTranslations('runs.form')
  const isKnown = options.some((option) => option.value === value)
  return (
    <SelectField
      name="timeZone"
      label={t('timeZone')}
      help={t('timeZoneHelp')}
      value={value}
      onChange={onChange}
      options={isKnown ? options : [{ value, label: value }, ...options]}
    />
  )
}

export function BudgetField({
  currency,
  help,
  defaultValue,
}: {
  currency: string
  help?: ReactNode
  defaultValue?: number | null
}) {
  const t = useTranslations('runs.form')
  return (
    <NumberField
      name="dailyBudget"
      label={<Optional>{t('dailyBudget')}</Optional>}
      help={help}
      unit={currency}
      fractionDigits={currencyDigits(currency)}
      defaultValue={defaultValue ?? undefined}
    />
  )
}

export function TargetFields({
  currency,
  targets,
  primaryStage = 'lead',
}: {
  currency: string
  targets?: Readonly<Record<Stage, number | null>>
  primaryStage?: Stage
}) {
  const t = useTranslations('runs.form')
  return (
    <Fields legend={t('targets')} help={t('targetsHelp')}>
      {STAGES.map((stage) => (
        <NumberField
          key={stage}
          name={stage}
          label={<Optional>{t(`target.${stage}`)}</Optional>}
          unit={currency}
          fractionDigits={currencyDigits(currency)}
          defaultValue={targets?.[stage] ?? undefined}
        />
      ))}
      <SelectField
        name="primaryStage"
        label={t('primaryStage')}
        help={t('primaryStageHelp')}
        defaultValue={primaryStage}
        options={STAGES.map((stage) => ({ value: stage, label: t(`stage.${stage}`) }))}
      />
    </Fields>
  )
}

function lengthOf({ start, end }: OpenSpan): number | null {
  return start !== null && end !== null && start <= end ? daysIn({ start, end }) : null
}
