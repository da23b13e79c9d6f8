'use client'

import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import type { OptionGroup } from '#app/_ui/select-field.tsx'
import { Select } from '#app/_ui/select-field.tsx'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ColumnReading } from './column-reading.tsx'
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
  const guess = status === 'unknown' && column.match === 'none' ? column.guess : undefined
  const header = column.header || t('number', { number: column.index + 1 })
  return (
    <li className="grid items-start gap-x-6 gap-y-2 px-4 py-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_minmax(0,3fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <h3 className="font-semibold break-words">
          <BidiText>{header}</BidiText>
        </h3>
        <p className="line-clamp-6 text-sm text-muted">
          {evidence.samples.length === 0
            ? t('noSamples')
            : evidence.samples.map((sample, index) => (
                <span key={sample}>
                  {index > 0 && ' · '}
                  <BidiText className="wrap-anywhere">{sample}</BidiText>
                </span>
              ))}
        </p>
      </div>
      <div className="min-w-0 space-y-2">
        <Select
          label={t('meaningOf', { header: isolateName(header) })}
          value={isOffered(fields, column.field) ? column.field : LEFT_OUT}
          onChange={(value) => correct({ fields: { [column.index]: value === LEFT_OUT ? null : (value as AnyField) } })}
          options={[{ value: LEFT_OUT, label: t('leaveOut') }, ...fields]}
        />
        {guess && <Guess field={guess} onTake={() => correct({ fields: { [column.index]: guess } })} />}
      </div>
      <div className="text-sm max-sm:flex max-sm:flex-wrap max-sm:gap-x-3 lg:order-last">
        <p className="font-medium">{t(`match.${status === 'used' || status === 'unknown' ? column.match : status}`)}</p>
        {status === 'used' && (
          <p className={evidence.read < evidence.filled ? 'font-medium text-error' : 'text-muted'}>
            {t('read', { read: format.count(evidence.read), filled: evidence.filled })}
          </p>
        )}
      </div>
      <div className="text-sm text-muted max-lg:empty:hidden">
        {status === 'used' && <ColumnReading column={column} samples={evidence.samples} correct={correct} />}
        {column.asText && <p>{t('asText')}</p>}
        {column.splitsAds && <p>{t('splitsAds')}</p>}
      </div>
    </li>
  )
}

/** What the values look like where the header tells nothing; it counts once it is taken. */
function Guess({ field, onTake }: { field: AnyField; onTake: () => void }) {
  const t = useTranslations('import')
  const name = t(`field.${field}`)
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <p>{t('columns.looksLike', { field: name })}</p>
      <Button size="small" onClick={onTake}>
        {t('columns.takeGuess', { field: name })}
      </Button>
    </div>
  )
}
