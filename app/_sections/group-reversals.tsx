import { useLocale, useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Reversal } from '#lib/inference/effect'
import type { Range } from '#lib/inference/range'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'

type Pair = { readonly label: string; readonly reversal: Reversal }

/** Pairs that the plain table puts in the wrong order, because they were shown to different audiences: both orders. */
export function GroupReversals({ groups }: { groups: readonly JudgedGroup[] }) {
  const t = useTranslations('breakdown')
  const format = createFormat(useLocale())
  const pairs = pairsOf(groups)
  if (pairs.length === 0) return null
  return (
    <div className="space-y-2">
      <h3 className="font-semibold">{t('reversals.title')}</h3>
      <p className="max-w-[80ch]">{t('reversals.lead', { count: pairs.length })}</p>
      <Table label={t('reversals.title')}>
        <thead>
          <tr>
            <ColumnHead>{t('reversals.pair')}</ColumnHead>
            <ColumnHead>{t('reversals.raw')}</ColumnHead>
            <ColumnHead>{t('reversals.adjusted')}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ label, reversal }) => (
            <tr key={`${label}\n${reversal.other}`}>
              <RowHead className="max-sm:static">
                {t.rich('reversals.names', {
                  name: () => <BidiText>{label}</BidiText>,
                  other: () => <BidiText>{reversal.otherLabel}</BidiText>,
                })}
              </RowHead>
              <Cell className="text-muted">
                <Difference ratio={reversal.raw} format={format} />
              </Cell>
              <Cell>
                <Difference ratio={reversal.adjusted.median} range={reversal.adjusted} format={format} />
              </Cell>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}

/** Each pair once, seen from the one that is cheaper at equal audiences. */
function pairsOf(groups: readonly JudgedGroup[]): readonly Pair[] {
  return groups.flatMap(({ label, reversals }) =>
    reversals.filter(({ adjusted }) => adjusted.median < 1).map((reversal) => ({ label, reversal })),
  )
}

function Difference({ ratio, range, format }: { ratio: number; range?: Range; format: Format }) {
  const t = useTranslations('breakdown')
  const share = format.share(Math.abs(ratio - 1))
  return (
    <>
      {ratio < 1 ? t('reversals.cheaper', { share }) : t('reversals.dearer', { share })}
      {range && (
        <span className="block text-muted">
          {t('reversals.range', { low: format.change(range.low - 1), high: format.change(range.high - 1) })}
        </span>
      )}
    </>
  )
}
