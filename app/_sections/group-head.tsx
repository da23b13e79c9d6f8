import { useTranslations } from 'next-intl'
import { Icon } from '#app/_ui/icon.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Column, ColumnBlock, Sort } from './group-columns.ts'

/** Two lines: what a block of columns is about, and each column's head, which sorts by it. */
export function GroupHead({
  grouping,
  blocks,
  sort,
  onSort,
}: {
  grouping: Grouping
  blocks: readonly ColumnBlock[]
  sort: Sort
  onSort: (column: Column) => void
}) {
  const t = useTranslations('analysis')

  const head = (column: Column, label: string, fullName: string | null, className: string) => {
    const isSorted = sort.column === column
    return (
      <th
        key={column}
        scope="col"
        aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
        className={`sticky top-9 z-20 border-b border-edge bg-sunken p-0 align-bottom last:[&>button]:pe-4 ${className}`}
      >
        <button
          type="button"
          onClick={() => onSort(column)}
          title={fullName ?? undefined}
          className={`flex min-h-11 w-full items-end gap-0.5 px-1.5 pb-2 text-xs leading-tight font-semibold outline-offset-[-2px] hover:text-ink sm:min-h-9 ${isSorted ? 'text-ink' : 'text-muted'} ${column === 'name' ? 'ps-4 text-start' : 'justify-end text-end rtl:justify-start rtl:text-start'}`}
        >
          {isSorted && <Icon name={sort.descending ? 'down' : 'up'} className="size-3" />}
          <span aria-hidden={fullName !== null || undefined}>{label}</span>
          {fullName !== null && <span className="sr-only">{fullName}</span>}
        </button>
      </th>
    )
  }

  return (
    <thead>
      <tr className="h-9">
        <td className="sticky start-0 top-0 z-30 bg-sunken" />
        {blocks.map(({ sum, columns }) => (
          <th
            key={sum}
            scope="colgroup"
            colSpan={columns.length}
            className="sticky top-0 z-20 border-s border-line bg-sunken px-2 pt-2 text-center text-xs font-semibold whitespace-nowrap"
          >
            {t(`measure.${sum}`)}
          </th>
        ))}
      </tr>
      <tr>
        {head('name', t(`${grouping}.one`), null, 'start-0 z-30! min-w-36 sm:min-w-44')}
        {blocks.flatMap(({ columns }) =>
          columns.map((column, index) =>
            head(
              column,
              t(`column.${column}`),
              t(`${column === 'share' ? 'column.shareOfSpend' : `measure.${column}`}`),
              index === 0 ? 'border-s border-s-line' : '',
            ),
          ),
        )}
      </tr>
    </thead>
  )
}
