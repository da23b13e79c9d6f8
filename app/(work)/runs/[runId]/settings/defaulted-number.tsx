'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { NumberFieldContext } from 'react-aria-components'
import { Button } from '#app/_ui/button.tsx'
import { NumberField } from '#app/_ui/number-field.tsx'
import { createFormat } from '#lib/locale/format'

/** A number that has a usual value, which is named and can be had back; an empty field has it too. */
export function DefaultedNumber({
  name,
  label,
  help,
  unit,
  initial = '',
  usual,
  fractionDigits,
}: {
  name: string
  label: ReactNode
  help?: ReactNode
  unit?: string
  initial?: string
  usual: number
  fractionDigits?: number
}) {
  const format = createFormat(useLocale())
  const [value, setValue] = useState(initial === '' ? usual : Number(initial))
  return (
    <div className="space-y-1">
      <NumberFieldContext.Provider value={{ value, onChange: setValue }}>
        <NumberField name={name} label={label} help={help} unit={unit} fractionDigits={fractionDigits} />
      </NumberFieldContext.Provider>
      <BackToDefault
        usual={unit === '%' ? format.share(usual / 100) : unit === '×' ? format.factor(usual) : format.count(usual)}
        isUsual={value === usual}
        onReset={() => setValue(usual)}
      />
    </div>
  )
}

/** What is usual, and the way back to it. */
export function BackToDefault({ usual, isUsual, onReset }: { usual: string; isUsual: boolean; onReset: () => void }) {
  const t = useTranslations('runs.settings')
  return (
    <p className="flex min-h-8 flex-wrap items-center gap-x-3 text-sm text-muted">
      {t('default', { value: usual })}
      {!isUsual && (
        <Button size="small" variant="quiet" onClick={onReset}>
          {t('backToDefault')}
        </Button>
      )}
    </p>
  )
}
