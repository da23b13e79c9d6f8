'use client'

import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Option, OptionGroup } from '#app/_ui/select-field.tsx'
import { Select } from '#app/_ui/select-field.tsx'
import type { Layout } from '#lib/import/header/layout'
import type { FileKind } from '#lib/kernel/file-kind'
import { useFieldOptions } from '../runs/[runId]/import/_wizard/field-options.ts'

type Part = 'fields' | 'days' | 'decimals' | 'micros' | 'resultTypes'

/** Stands for "nothing is settled", and for "left out" or "not counted", which is. */
const UNSET = ''
const NONE = '-'

/** Every header with what it means; of days, numbers and results those that have been settled. */
export function LayoutChoices({
  layout,
  headers,
  kind,
  onChange,
}: {
  layout: Layout
  headers: ReadonlyMap<string, string>
  kind: FileKind
  onChange: (layout: Layout) => void
}) {
  const t = useTranslations('import')
  const fields = useFieldOptions(kind)
  const unset = { value: UNSET, label: t('layouts.unset') }
  const options: Readonly<Record<Part, readonly (Option | OptionGroup)[]>> = {
    fields: [unset, { value: NONE, label: t('columns.leaveOut') }, ...fields],
    days: [unset, ...DAY_ORDERS.map((value) => ({ value, label: t(`columns.day.${value}`) }))],
    decimals: [
      unset,
      { value: '.', label: t('columns.decimal.point') },
      { value: ',', label: t('columns.decimal.comma') },
    ],
    micros: [unset, ...SCALES.map((value) => ({ value, label: t(`columns.scale.${value}`) }))],
    resultTypes: [
      unset,
      { value: NONE, label: t('results.notCounted') },
      ...RESULT_FIELDS.map((value) => ({ value, label: t(`field.${value}`) })),
    ],
  }
  const keys: Readonly<Record<Part, readonly string[]>> = {
    fields: [...headers.keys()],
    days: Object.keys(layout.days ?? {}),
    decimals: Object.keys(layout.decimals ?? {}),
    micros: Object.keys(layout.micros ?? {}),
    resultTypes: Object.keys(layout.resultTypes ?? {}),
  }
  return (
    <ul className="divide-y divide-line rounded-md border border-line">
      {PARTS.flatMap((part) =>
        keys[part].map((key) => (
          <li key={`${part} ${key}`} className="grid items-center gap-x-6 gap-y-1 px-4 py-2 sm:grid-cols-2">
            <BidiText className="font-medium break-words">{headers.get(key) ?? key}</BidiText>
            <Select
              label={t('layouts.meaningOf', { header: headers.get(key) ?? key })}
              value={choiceOf(layout[part]?.[key])}
              onChange={(value) => onChange(withChoice(layout, part, key, value))}
              options={options[part]}
            />
          </li>
        )),
      )}
    </ul>
  )
}

const PARTS = ['fields', 'days', 'decimals', 'micros', 'resultTypes'] as const satisfies readonly Part[]
const DAY_ORDERS = ['day-month', 'month-day'] as const
const SCALES = ['units', 'micros'] as const
const RESULT_FIELDS = ['leads', 'subscribers', 'sales'] as const

function choiceOf(settled: string | boolean | null | undefined): string {
  if (settled === undefined) return UNSET
  if (typeof settled === 'boolean') return settled ? 'micros' : 'units'
  return settled ?? NONE
}

function withChoice(layout: Layout, part: Part, key: string, value: string): Layout {
  const { [key]: _, ...others } = layout[part] ?? {}
  const said = part === 'micros' ? value === 'micros' : value === NONE ? null : value
  const settled = value === UNSET ? others : { ...others, [key]: said }
  return { ...layout, [part]: settled }
}
