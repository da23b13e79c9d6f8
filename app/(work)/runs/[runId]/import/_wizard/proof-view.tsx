'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Notice } from '#app/_ui/notice.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Proof, ProofFigure } from '#lib/import/plan'
import type { CurrencyCode } from '#lib/kernel/money'
import { fromMicros } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

/** The file's own total beside what was added up: proof that it was read right, or a difference to look at. */
export function ProofView({ proof, currency }: { proof: Proof; currency: CurrencyCode }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale(), currency)
  const written = (figure: ProofFigure['figure'], value: number) =>
    figure === 'spend' ? format.money(fromMicros(value)) : format.count(value)
  const line = format.count(proof.line)
  if (proof.agrees) {
    const figures = proof.figures.map(({ figure, stated }) => `${t(`sum.${figure}`)}: ${written(figure, stated)}`)
    return (
      <Notice tone="done" title={t('proof.agrees', { line })}>
        <p>{figures.join(' · ')}</p>
      </Notice>
    )
  }
  return (
    <Notice tone="warning" title={t('proof.differs', { line })}>
      <p>{t('proof.advice')}</p>
      <Table label={t('proof.table')}>
        <thead>
          <tr>
            <ColumnHead>{t('proof.figure')}</ColumnHead>
            <ColumnHead numeric>{t('proof.stated')}</ColumnHead>
            <ColumnHead numeric>{t('proof.summed')}</ColumnHead>
            <ColumnHead numeric>{t('proof.difference')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {proof.figures.map(({ figure, stated, summed, agrees }) => (
            <tr key={figure}>
              <RowHead>{t(`sum.${figure}`)}</RowHead>
              <Cell numeric>{written(figure, stated)}</Cell>
              <Cell numeric>{written(figure, summed)}</Cell>
              <Cell numeric className={agrees ? '' : 'font-semibold text-warning'}>
                {stated === 0 ? '' : format.change(summed / stated - 1)}
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </Notice>
  )
}
