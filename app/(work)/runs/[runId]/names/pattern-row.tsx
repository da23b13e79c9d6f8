'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { Icon } from '#app/_ui/icon.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import type { NamingColumn, NamingRule } from '#lib/import/naming/read-names'
import { NAMING_COLUMNS } from '#lib/import/naming/read-names'
import type { Refusal } from '#lib/kernel/result'
import { isolateParams } from '#lib/locale/bidi'
import { usePatternWords } from './use-pattern-words.ts'

/** One pattern: over which names, what it says, how many ads it fits; and its place among the others. */
export function PatternRow({
  rule,
  position,
  count,
  fault,
  hits,
  onChange,
  onMove,
  onRemove,
}: {
  rule: NamingRule
  position: number
  count: number
  fault: Refusal | null
  hits: number | null
  onChange: (rule: NamingRule) => void
  onMove: (step: 1 | -1) => void
  onRemove: () => void
}) {
  const t = useTranslations('names')
  const write = usePatternWords()
  const id = useId()
  const isWrong = fault !== null && rule.pattern !== ''
  return (
    <li className="grid items-end gap-x-4 gap-y-2 rounded-lg border border-line bg-surface p-4 sm:grid-cols-[20rem_minmax(0,1fr)_auto]">
      <SelectField
        label={t('patterns.column')}
        value={rule.column}
        onChange={(column) => onChange({ ...rule, column: column as NamingColumn })}
        options={NAMING_COLUMNS.map((column) => ({ value: column, label: t(`column.${column}`) }))}
      />
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {t('patterns.pattern', { position })}
        </label>
        <input
          id={id}
          dir="ltr"
          value={rule.pattern}
          maxLength={500}
          spellCheck={false}
          autoComplete="off"
          placeholder={write('{segment}_{age}|{creative}|{painPoint}')}
          aria-invalid={isWrong}
          aria-describedby={`${id}-said`}
          onChange={(event) => onChange({ ...rule, pattern: event.target.value })}
          className={`${CONTROL} font-mono ${isWrong ? 'border-error' : ''}`}
        />
      </div>
      <div className="flex flex-wrap gap-1">
        <RowButton
          label={t('patterns.up', { position })}
          icon="up"
          disabled={position === 1}
          onClick={() => onMove(-1)}
        />
        <RowButton
          label={t('patterns.down', { position })}
          icon="down"
          disabled={position === count}
          onClick={() => onMove(1)}
        />
        <RowButton label={t('patterns.remove', { position })} icon="close" onClick={onRemove} />
      </div>
      <p
        id={`${id}-said`}
        role="status"
        className={`text-sm empty:hidden sm:col-span-3 ${isWrong ? FIELD_ERROR : 'text-muted'}`}
      >
        {isWrong
          ? t(`fault.${fault.key}`, isolateParams(fault.params))
          : hits !== null && t('patterns.hits', { count: hits })}
      </p>
    </li>
  )
}

function RowButton({
  label,
  icon,
  ...rest
}: {
  label: string
  icon: 'up' | 'down' | 'close'
  disabled?: boolean
  onClick: () => void
}) {
  return (
    <Button aria-label={label} title={label} className="w-11 px-0! sm:w-10" {...rest}>
      <Icon name={icon} />
    </Button>
  )
}
