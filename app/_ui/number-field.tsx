'use client'

import type { ReactNode } from 'react'
import { NumberField as AriaNumberField, FieldError, Group, Input, Label, Text } from 'react-aria-components'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_HELP, FIELD_LABEL } from './field-style.ts'

/** A number written in the reader's own way (1 234,56 or 1,234.56). `unit` stands after it. */
export function NumberField({
  name,
  label,
  help,
  unit,
  defaultValue,
  fractionDigits = 2,
  onChange,
}: {
  name: string
  label: ReactNode
  help?: ReactNode
  unit?: ReactNode
  defaultValue?: number
  fractionDigits?: number
  /** NaN for an empty field. */
  onChange?: (value: number) => void
}) {
  return (
    <AriaNumberField
      name={name}
      minValue={0}
      defaultValue={defaultValue}
      onChange={onChange}
      formatOptions={{ maximumFractionDigits: fractionDigits }}
      isWheelDisabled
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Group className="relative flex items-center">
        <Input className={`${CONTROL} ${unit ? 'pe-14' : ''}`} />
        {unit && (
          <span aria-hidden="true" className="pointer-events-none absolute end-3 text-sm text-muted">
            {unit}
          </span>
        )}
      </Group>
      {help && (
        <Text slot="description" className={FIELD_HELP}>
          {help}
        </Text>
      )}
      <FieldError className={FIELD_ERROR} />
    </AriaNumberField>
  )
}
