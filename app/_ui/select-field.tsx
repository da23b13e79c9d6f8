'use client'

import type { ReactNode } from 'react'
import { useId } from 'react'
import { CONTROL, FIELD, FIELD_HELP, FIELD_LABEL } from './field-style.ts'
import { Icon } from './icon.tsx'

export type Option = { readonly value: string; readonly label: string }
export type OptionGroup = { readonly label: string; readonly options: readonly Option[] }

type Choice = {
  name?: string
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  disabled?: boolean
  options: readonly (Option | OptionGroup)[]
}

/** A choice out of many: the browser's own list, which phones show best and letters search. */
export function SelectField({
  label,
  help,
  isOneLine = false,
  ...choice
}: Choice & {
  label: ReactNode
  help?: ReactNode
  /** The label stands before the list, where there is room. */
  isOneLine?: boolean
}) {
  const id = useId()
  return (
    <div className={isOneLine ? `${FIELD} ${ONE_LINE}` : FIELD}>
      <label htmlFor={id} className={FIELD_LABEL}>
        {label}
      </label>
      <Select id={id} describedBy={help ? `${id}-help` : undefined} {...choice} />
      {help && (
        <p id={`${id}-help`} className={FIELD_HELP}>
          {help}
        </p>
      )}
    </div>
  )
}

const ONE_LINE = 'sm:flex-row sm:items-center sm:gap-3 sm:[&>span]:w-64'

/** The list alone, named by `label` where a heading nearby already says it to the eye. */
export function Select({
  id,
  label,
  describedBy,
  options,
  onChange,
  ...rest
}: Choice & { id?: string; label?: string; describedBy?: string }) {
  return (
    <span className="relative block">
      <select
        id={id}
        aria-label={label}
        aria-describedby={describedBy}
        onChange={onChange && ((event) => onChange(event.target.value))}
        className={`${CONTROL} appearance-none truncate pe-9 text-ink disabled:bg-sunken disabled:opacity-70`}
        {...rest}
      >
        {options.map((entry) =>
          'options' in entry ? (
            <optgroup key={entry.label} label={entry.label}>
              {entry.options.map(toOption)}
            </optgroup>
          ) : (
            toOption(entry)
          ),
        )}
      </select>
      <Icon name="down" className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-muted" />
    </span>
  )
}

function toOption(option: Option) {
  return (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  )
}
