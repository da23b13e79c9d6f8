'use client'

import type { ReactNode } from 'react'
import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_HELP, FIELD_LABEL } from './field-style.ts'

export function TextField({
  name,
  type,
  label,
  help,
  required,
  value,
  onChange,
  defaultValue,
  error,
  maxLength,
  autoComplete = 'off',
}: {
  name?: string
  type?: 'text' | 'email' | 'password' | 'url'
  label: ReactNode
  help?: ReactNode
  required?: boolean
  value?: string
  onChange?: (value: string) => void
  defaultValue?: string
  /** What is wrong with it, where no form says so. */
  error?: ReactNode
  maxLength?: number
  autoComplete?: string
}) {
  return (
    <AriaTextField
      name={name}
      type={type}
      isRequired={required}
      value={value}
      onChange={onChange}
      defaultValue={defaultValue}
      isInvalid={error ? true : undefined}
      maxLength={maxLength}
      autoComplete={autoComplete}
      className={FIELD}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Input dir={type === undefined || type === 'text' ? 'auto' : 'ltr'} className={CONTROL} />
      {help && (
        <Text slot="description" className={FIELD_HELP}>
          {help}
        </Text>
      )}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  )
}
