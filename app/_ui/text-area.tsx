'use client'

import type { ReactNode } from 'react'
import { TextArea as AriaTextArea, TextField as AriaTextField, Label } from 'react-aria-components'
import { CONTROL, FIELD, FIELD_LABEL } from './field-style.ts'

/** Several lines of text, which grow with what is typed. */
export function TextArea({
  label,
  value,
  onChange,
  maxLength,
  takesFocus = false,
}: {
  label: ReactNode
  value: string
  onChange: (value: string) => void
  maxLength?: number
  /** When it appears: somebody has asked for it. */
  takesFocus?: boolean
}) {
  return (
    <AriaTextField value={value} onChange={onChange} maxLength={maxLength} autoFocus={takesFocus} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <AriaTextArea dir="auto" rows={4} className={`${CONTROL} field-sizing-content max-h-96 min-h-24 resize-y`} />
    </AriaTextField>
  )
}
