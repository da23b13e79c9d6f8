'use client'

import type { ReactNode } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_HELP, FIELD_LABEL } from './field-style.ts'

export function TextField({
  name,
  label,
  help,
  required,
  defaultValue,
  maxLength,
  autoComplete = 'off',
}: {
  name: string
  label: ReactNode
  help?: ReactNode
  required?: boolean
  defaultValue?: string
  maxLength?: number
  autoComplete?: string
}) {
  return (
    <AriaTextField
      name={name}
      isRequired={required}
      defaultValue={defaultValue}
      maxLength={maxLength}
      autoComplete={autoComplete}
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Input dir="auto" className={CONTROL} />
      {help && (
        <Text slot="description" className={FIELD_HELP}>
          {help}
        </Text>
      )}
      <FieldError className={FIELD_ERROR} />
    </AriaTextField>
  )
}
