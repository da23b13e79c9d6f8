'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ImportConflict, ImportView } from '#app/_server/load-import.ts'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

/** Which of two counts of the same money stays. */
export type Winner = 'file' | 'existing'

export function ConflictChoice({
  conflicts,
  changes,
  currency,
  winner,
  onChoose,
}: {
  conflicts: readonly ImportConflict[]
  /** Null where nobody has counted what either choice would make of the run. */
  changes: ImportView['changes']
  currency: CurrencyCode
  winner: Winner | null
  onChoose: (winner: Winner) => void
}) {
  const t = useTranslations('import.conflict')
  const format = createFormat(useLocale(), currency)
  const spend = useSpendWords(changes, currency)
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
          { value: 'file', label: t('replace'), help: [spend.ofFile, t('replaceHelp')].filter(Boolean).join(' ') },
          { value: 'existing', label: t('keep'), help: [spend.asIs, t('keepHelp')].filter(Boolean).join(' ') },
        ]}
      />
    </Notice>
  )
}

/** The spend of the run by either choice, in words; null where it is not known. */
function useSpendWords(changes: ImportView['changes'], currency: CurrencyCode) {
  const t = useTranslations('import.conflict')
  const format = createFormat(useLocale(), currency)
  const [now, then] = [changes?.spendBefore ?? null, changes?.spendAfter ?? null]
  if (now === null || then === null) return { ofFile: null, asIs: null }
  const [before, after] = [format.money(now), format.money(then)]
  const asIs = t('spendStays', { spend: before })
  return { asIs, ofFile: before === after ? asIs : t('spendMoves', { before, after }) }
}
