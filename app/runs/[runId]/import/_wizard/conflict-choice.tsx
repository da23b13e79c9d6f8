'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ImportConflict } from '#app/_server/load-import.ts'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

/** Which of two counts of the same money stays. */
export type Winner = 'file' | 'existing'

export function ConflictChoice({
  conflicts,
  currency,
  winner,
  onChoose,
}: {
  conflicts: readonly ImportConflict[]
  currency: CurrencyCode
  winner: Winner | null
  onChoose: (winner: Winner) => void
}) {
  const t = useTranslations('import.conflict')
  const format = createFormat(useLocale(), currency)
  return (
    <Notice tone="error" title={t('title')}>
      <ul className="space-y-2">
        {conflicts.map((conflict) => (
          <li key={conflict.kind}>
            <p>{t(`kind.${conflict.kind}`, { span: format.dayRange(conflict.span) })}</p>
            <p className="text-sm">
              {t('stake', {
                rows: conflict.rows,
                existing: conflict.existing,
                files: format.files(conflict.imports.map((earlier) => earlier.fileName)),
                spend: format.money(conflict.spend),
              })}
            </p>
          </li>
        ))}
      </ul>
      <ChoiceField
        label={t('choice')}
        value={winner}
        onChange={(value) => onChoose(value as Winner)}
        options={[
          { value: 'file', label: t('replace'), help: t('replaceHelp') },
          { value: 'existing', label: t('keep'), help: t('keepHelp') },
        ]}
      />
    </Notice>
  )
}
