'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import type { AdRow } from '#app/_server/load-names.ts'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL } from '#app/_ui/field-style.ts'
import { Icon } from '#app/_ui/icon.tsx'
import { Select } from '#app/_ui/select-field.tsx'
import type { Dimension } from '#lib/kernel/dimension'
import { LABELLED } from '#lib/kernel/labelled'
import { createFormat } from '#lib/locale/format'
import type { SameValueRow } from './same-value-rows.ts'
import { emptySameValue, SAME_DIMENSIONS } from './same-value-rows.ts'
import { valuesIn } from './values-in.ts'

/** Values that are one and the same: `img3` is `Photo 3`. */
export function SameValuesFields({
  rows,
  onChange,
  ads,
}: {
  rows: readonly SameValueRow[]
  onChange: (rows: SameValueRow[]) => void
  ads: readonly AdRow[]
}) {
  const t = useTranslations('names.same')
  const dimension = useTranslations('analysis.dimension')
  const format = createFormat(useLocale())
  const listId = useId()
  const change = (id: string, part: Partial<SameValueRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))

  return (
    <div className="space-y-3">
      <p className="max-w-[80ch] text-muted">{t('lead')}</p>
      <ul className="space-y-2">
        {rows.map((row, index) => (
          <li
            key={row.id}
            className="grid items-center gap-2 sm:grid-cols-[10rem_minmax(0,1fr)_auto_minmax(0,1fr)_auto]"
          >
            <Select
              label={t('dimension', { position: index + 1 })}
              value={row.dimension}
              onChange={(value) => change(row.id, { dimension: value as Dimension })}
              options={SAME_DIMENSIONS.map((value) => ({ value, label: dimension(value) }))}
            />
            <ValueInput
              label={t('from', { position: index + 1 })}
              list={`${listId}-${row.dimension}`}
              value={row.from}
              onChange={(from) => change(row.id, { from })}
            />
            <span className="text-sm text-muted">{t('is')}</span>
            <ValueInput
              label={t('to', { position: index + 1 })}
              list={`${listId}-${row.dimension}`}
              value={row.to}
              onChange={(to) => change(row.id, { to })}
            />
            <Button
              aria-label={t('remove', { position: index + 1 })}
              title={t('remove', { position: index + 1 })}
              className="w-11 px-0! sm:w-10"
              onClick={() => onChange(rows.filter((own) => own !== row))}
            >
              <Icon name="close" />
            </Button>
          </li>
        ))}
      </ul>
      {LABELLED.map((field) => (
        <datalist key={field} id={`${listId}-${field}`}>
          {valuesIn(ads, field, format.compare).map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ))}
      <Button size="small" onClick={() => onChange([...rows, emptySameValue()])}>
        <Icon name="plus" />
        {t('add')}
      </Button>
    </div>
  )
}

function ValueInput({
  label,
  onChange,
  ...rest
}: {
  label: string
  list: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <input
      aria-label={label}
      placeholder={label}
      dir="auto"
      maxLength={500}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
      className={CONTROL}
      {...rest}
    />
  )
}
