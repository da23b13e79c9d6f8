import { useTranslations } from 'next-intl'
import { Select } from '#app/_ui/select-field.tsx'
import { writtenOrder } from '#lib/import/cells/days'
import { FIELDS, isField } from '#lib/import/header/field'
import type { NumberFormat } from '#lib/import/plan'
import { isolateName } from '#lib/locale/bidi'
import type { ColumnEntry } from './column-status.ts'
import type { Correct } from './use-corrections.ts'

type Shown = { column: ColumnEntry['column']; samples: readonly string[]; correct: Correct }

/** How days or numbers are read; to be changed where the values could be read in two ways. */
export function ColumnReading(shown: Shown) {
  const { day, number } = shown.column
  if (day !== null) return <DayReading {...shown} />
  return number === null ? null : <NumberReading {...shown} number={number} />
}

function DayReading({ column, samples, correct }: Shown) {
  const t = useTranslations('import.columns')
  const { day, index, header } = column
  if (day === 'undecided') return <p>{t('day.undecided')}</p>
  if (day === 'iso' || day === null) return <p>{t(`day.${writtenOrder(samples[0] ?? '') ?? 'iso'}`)}</p>
  return (
    <Select
      label={t('dayOrderOf', { header: isolateName(header) })}
      value={day}
      onChange={(order) => correct({ days: { [index]: order as 'day-month' | 'month-day' } })}
      options={(['day-month', 'month-day'] as const).map((order) => ({ value: order, label: t(`day.${order}`) }))}
    />
  )
}

function NumberReading({ column, samples, correct, number }: Shown & { number: NumberFormat }) {
  const t = useTranslations('import.columns')
  const header = isolateName(column.header)
  return (
    <div className="space-y-2">
      {isField(column.field) && FIELDS[column.field].kind === 'money' && (
        <Select
          label={t('scaleOf', { header })}
          value={number.micros ? 'micros' : 'units'}
          onChange={(scale) => correct({ micros: { [column.index]: scale === 'micros' } })}
          options={(['units', 'micros'] as const).map((scale) => ({ value: scale, label: t(`scale.${scale}`) }))}
        />
      )}
      {samples.some((sample) => /[.,]/.test(sample)) && (
        <Select
          label={t('decimalOf', { header })}
          value={number.decimal}
          onChange={(mark) => correct({ decimals: { [column.index]: mark as '.' | ',' } })}
          options={[
            { value: '.', label: t('decimal.point') },
            { value: ',', label: t('decimal.comma') },
          ]}
        />
      )}
    </div>
  )
}
