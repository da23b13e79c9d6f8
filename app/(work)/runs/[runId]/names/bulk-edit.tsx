'use client'

import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import type { Labelled } from '#lib/kernel/labelled'
import { LABELLED } from '#lib/kernel/labelled'

type Said = Partial<Record<Labelled, string>>

/** Says the same of all chosen ads. A field left empty stays as it is; "none" takes its value away. */
export function BulkEdit({
  count,
  values,
  isBusy,
  onSave,
  onClear,
}: {
  count: number
  values: Readonly<Partial<Record<Labelled, readonly string[]>>>
  isBusy: boolean
  onSave: (said: Said) => void
  onClear: () => void
}) {
  const t = useTranslations('names')
  const dimension = useTranslations('analysis.dimension')
  const [texts, setTexts] = useState<Said>({})
  const [none, setNone] = useState<ReadonlySet<Labelled>>(new Set())
  const said = Object.fromEntries(
    LABELLED.flatMap((field) => {
      const text = none.has(field) ? '' : (texts[field] ?? '').trim()
      return none.has(field) || text !== '' ? [[field, text]] : []
    }),
  )
  return (
    <form
      aria-label={t('bulk.title', { count })}
      className="sticky top-2 z-20 space-y-3 rounded-lg border border-edge bg-surface p-4 shadow-floating max-sm:static"
      onSubmit={(event) => {
        event.preventDefault()
        onSave(said)
      }}
    >
      <p role="status" className="font-semibold">
        {t('bulk.title', { count })}
      </p>
      <div className="grid gap-4 sm:grid-cols-3">
        {LABELLED.map((field) => (
          <BulkField
            key={field}
            label={dimension(field)}
            values={values[field] ?? []}
            text={texts[field] ?? ''}
            isNone={none.has(field)}
            onText={(text) => setTexts({ ...texts, [field]: text })}
            onNone={(isNone) => setNone(new Set(LABELLED.filter((own) => (own === field ? isNone : none.has(own)))))}
          />
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton variant="primary" disabled={isBusy || Object.keys(said).length === 0}>
          {isBusy ? t('saving') : t('bulk.save', { count })}
        </SubmitButton>
        <Button variant="quiet" onClick={onClear}>
          {t('bulk.clear')}
        </Button>
      </div>
    </form>
  )
}

function BulkField({
  label,
  values,
  text,
  isNone,
  onText,
  onNone,
}: {
  label: string
  values: readonly string[]
  text: string
  isNone: boolean
  onText: (text: string) => void
  onNone: (isNone: boolean) => void
}) {
  const t = useTranslations('names.bulk')
  const id = useId()
  return (
    <div className={FIELD}>
      <label htmlFor={id} className={FIELD_LABEL}>
        {label}
      </label>
      <input
        id={id}
        dir="auto"
        list={`${id}-values`}
        value={isNone ? '' : text}
        maxLength={500}
        autoComplete="off"
        disabled={isNone}
        placeholder={isNone ? t('none') : t('keep')}
        onChange={(event) => onText(event.target.value)}
        className={CONTROL}
      />
      <datalist id={`${id}-values`}>
        {values.map((value) => (
          <option key={value} value={value} />
        ))}
      </datalist>
      <label className="flex min-h-11 items-center gap-2 text-sm sm:min-h-6">
        <input
          type="checkbox"
          checked={isNone}
          onChange={(event) => onNone(event.target.checked)}
          className="size-4 accent-accent"
        />
        {t('takeAway')}
      </label>
    </div>
  )
}
