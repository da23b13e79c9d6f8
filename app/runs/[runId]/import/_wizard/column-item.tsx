'use client'

import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { OptionGroup } from '#app/_ui/select-field.tsx'
import { Select } from '#app/_ui/select-field.tsx'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { ColumnEntry } from './column-status.ts'
import type { AnyField } from './field-options.ts'
import { isOffered } from './field-options.ts'
import type { Correct } from './use-corrections.ts'

const LEFT_OUT = ''

/** One column: its header and first values, what it means, and how sure that is. */
export function ColumnItem({
  column,
  evidence,
  status,
  fields,
  correct,
}: ColumnEntry & { fields: readonly OptionGroup[]; correct: Correct }) {
  const t = useTranslations('import.columns')
  const format = createFormat(useLocale())
  const header = column.header || t('number', { number: column.index + 1 })
  return (
    <li className="grid items-start gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">
          <BidiText>{header}</BidiText>
        </h3>
        <p className="text-sm text-muted">
          {evidence.samples.length === 0
            ? t('noSamples')
            : evidence.samples.map((sample, index) => (
                <span key={sample}>
                  {index > 0 && ' · '}
                  <BidiText className="break-all">{sample}</BidiText>
                </span>
              ))}
        </p>
      </div>
      <Select
        label={t('meaningOf', { header: isolateName(header) })}
        value={isOffered(fields, column.field) ? column.field : LEFT_OUT}
        onChange={(value) => correct({ fields: { [column.index]: value === LEFT_OUT ? null : (value as AnyField) } })}
        options={[{ value: LEFT_OUT, label: t('leaveOut') }, ...fields]}
      />
      <div className="text-sm max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 lg:order-last">
        <p className="font-medium">{t(`match.${status === 'used' || status === 'unknown' ? column.match : status}`)}</p>
        {status === 'used' && (
          <p className={evidence.read < evidence.filled ? 'font-medium text-error' : 'text-muted'}>
            {t('read', { read: format.count(evidence.read), filled: evidence.filled })}
          </p>
        )}
      </div>
      <div className="text-sm text-muted max-lg:empty:hidden">
        {status === 'used' && <Reading column={column} samples={evidence.samples} correct={correct} />}
        {column.asText && <p>{t('asText')}</p>}
        {column.splitsAds && <p>{t('splitsAds')}</p>}
      </div>
    </li>
  )
}

/** How days or numbers are read; to be changed where the values could be read in two ways. */
function Reading({
  column,
  samples,
  correct,
}: {
  column: ColumnEntry['column']
  samples: readonly string[]
  correct: Correct
}) {
  const t = useTranslations('import.columns')
  const header = isolateName(column.header)
  if (column.day === 'iso' || column.day === 'undecided') {
    return <p>{t(`day.${column.day}`)}</p>
  }
  if (column.day !== null) {
    return (
      <Select
        label={t('dayOrderOf', { header })}
        value={column.day}
        onChange={(order) => correct({ days: { [column.index]: order as 'day-month' | 'month-day' } })}
        options={(['day-month', 'month-day'] as const).map((order) => ({ value: order, label: t(`day.${order}`) }))}
      />
    )
  }
  if (column.number === null) return null
  return (
    <>
      {column.number.micros && <p>{t('inMillionths')}</p>}
      {samples.some((sample) => /[.,]/.test(sample)) && (
        <Select
          label={t('decimalOf', { header })}
          value={column.number.decimal}
          onChange={(mark) => correct({ decimals: { [column.index]: mark as '.' | ',' } })}
          options={[
            { value: '.', label: t('decimal.point') },
            { value: ',', label: t('decimal.comma') },
          ]}
        />
      )}
    </>
  )
}
