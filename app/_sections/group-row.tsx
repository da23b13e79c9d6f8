import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { memo } from 'react'
import { ShareBar } from '#app/_charts/share-bar.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { Format } from '#lib/locale/format'
import type { ColumnBlock, GroupFigures } from './group-columns.ts'
import { GroupName } from './group-name.tsx'
import { MeasureValue, NoValue } from './measure-value.tsx'
import type { Measured } from './measures.ts'

type RowProps = {
  readonly grouping: Grouping
  readonly segmentBy: readonly Dimension[]
  readonly blocks: readonly ColumnBlock[]
  readonly format: Format
  readonly largestSpend: number
  readonly wholeSpend: number | null
}

/** One group, or the whole of which they are parts. */
export const GroupRow = memo(function GroupRow({
  group,
  whole,
  ...row
}: RowProps & { group?: GroupFigures; whole?: Measured & { count: number } }) {
  const t = useTranslations('analysis')
  const measured = group ?? whole
  if (measured === undefined) return null

  return (
    <tr className={whole ? 'font-semibold [&>*]:border-edge [&>*]:bg-paper' : 'group/row hover:[&>*]:bg-paper'}>
      <th
        scope="row"
        className="sticky start-0 z-10 max-w-[42vw] min-w-36 border-b sm:min-w-44 border-line bg-surface py-2 ps-4 pe-2 text-start align-top font-medium sm:max-w-80"
      >
        {group ? (
          <GroupName group={group} grouping={row.grouping} segmentBy={row.segmentBy} />
        ) : (
          t(`${row.grouping}.count`, { count: whole?.count ?? 0 })
        )}
      </th>
      {row.blocks.flatMap(({ columns }) =>
        columns.map((column, index) => (
          <NumberCell key={column} isFirst={index === 0}>
            {column === 'share' ? (
              <SpendShare spend={measured.totals.spend} isWhole={whole !== undefined} {...row} />
            ) : (
              <MeasureValue of={measured} measure={column} format={row.format} />
            )}
          </NumberCell>
        )),
      )}
    </tr>
  )
})

function NumberCell({ isFirst, children }: { isFirst: boolean; children: ReactNode }) {
  return (
    <td
      className={`border-b border-line bg-surface px-1.5 py-2 text-end align-top rtl:text-start whitespace-nowrap last:pe-4 ${isFirst ? 'border-s' : ''}`}
    >
      {children}
    </td>
  )
}

/** The number is a share of the whole; the bar compares with the group that spent most. */
function SpendShare({
  spend,
  isWhole,
  wholeSpend,
  largestSpend,
  format,
}: { spend: number | null; isWhole: boolean } & Pick<RowProps, 'wholeSpend' | 'largestSpend' | 'format'>) {
  if (spend === null || !wholeSpend) return <NoValue />
  return (
    <>
      {format.conversion(spend / wholeSpend)}
      {!isWhole && largestSpend > 0 && <ShareBar share={spend / largestSpend} />}
    </>
  )
}
