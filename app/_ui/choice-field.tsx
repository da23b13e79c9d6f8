'use client'

import type { ReactNode } from 'react'
import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import { FIELD_HELP } from './field-style.ts'

export type ChoiceOption = { readonly value: string; readonly label: ReactNode; readonly help?: ReactNode }

/** One of few, all in sight; nothing is chosen beforehand unless `value` says so. */
export function ChoiceField({
  label,
  help,
  value,
  onChange,
  options,
}: {
  label: ReactNode
  help?: ReactNode
  value: string | null
  onChange: (value: string) => void
  options: readonly ChoiceOption[]
}) {
  return (
    <RadioGroup value={value} onChange={onChange} isRequired className="space-y-2">
      <Label className="font-semibold">{label}</Label>
      {help && (
        <Text slot="description" className={`block ${FIELD_HELP}`}>
          {help}
        </Text>
      )}
      <div className={`grid gap-2 ${options.length === 3 ? 'sm:grid-cols-3' : 'sm:grid-cols-2'}`}>
        {options.map((option) => (
          <Radio
            key={option.value}
            value={option.value}
            className="group flex min-h-11 cursor-pointer gap-3 rounded-md border border-edge bg-surface px-3 py-2 hover:border-ink data-focus-visible:outline-2 data-focus-visible:outline-offset-2 data-focus-visible:outline-accent data-selected:border-stone data-selected:shadow-[inset_0_0_0_1px_var(--color-stone)]"
          >
            <span className="mt-1 size-4 shrink-0 rounded-full border border-edge bg-surface group-data-selected:border-[5px] group-data-selected:border-stone" />
            <span className="min-w-0">
              <span className="block font-medium">{option.label}</span>
              {option.help && <span className="block text-sm text-muted">{option.help}</span>}
            </span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
