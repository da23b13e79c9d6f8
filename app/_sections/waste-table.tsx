import { useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { WastedOn } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'
import { VerdictWord } from './verdict-word.tsx'
import { wasteRows } from './waste-rows.ts'

/** The figures of the picture, and of the ads that found no room in it. */
export function WasteTable({ waste, format }: { waste: readonly WastedOn[]; format: Format }) {
  const t = useTranslations('overview.waste')
  const { rows } = wasteRows(waste, waste.length)
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHead>{t('column.ad')}</ColumnHead>
          <ColumnHead>{t('column.verdict')}</ColumnHead>
          <ColumnHead numeric>{t('column.spend')}</ColumnHead>
          <ColumnHead numeric>{t('column.wasted')}</ColumnHead>
          <ColumnHead numeric>{t('column.cumulative')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, label, outcome, spend, wasted, cumulative }) => (
          <tr key={key}>
            <RowHead className="max-w-72 min-w-36 wrap-anywhere">
              <BidiText>{label}</BidiText>
            </RowHead>
            <Cell>
              <VerdictWord outcome={outcome} />
            </Cell>
            <Cell numeric>{format.money(spend)}</Cell>
            <Cell numeric>{format.roughMoney(wasted)}</Cell>
            <Cell numeric>{format.share(cumulative)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
