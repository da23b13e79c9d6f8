import type { ComponentProps, ReactNode } from 'react'

/**
 * A table that scrolls inside its own frame when the screen is narrower than its columns. `label` names it for those
 * who do not see it. What only screen readers find is placed by the frame, or it would widen the page.
 */
export function Table({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="scroll-fade [--fade-start:0px]! relative overflow-x-auto rounded-lg border border-line bg-surface"
    >
      <table className="w-full border-collapse text-sm">{children}</table>
    </section>
  )
}

export type SortDirection = 'ascending' | 'descending' | 'none'

/** A column's head; the first stays above the cells that name the rows. A sortable one holds a button or a link and says its direction. */
export function ColumnHead({
  numeric,
  sort,
  className = '',
  ...rest
}: ComponentProps<'th'> & { numeric?: boolean; sort?: SortDirection }) {
  return (
    <th
      scope="col"
      aria-sort={sort}
      className={`cell cell-head align-bottom ${numeric ? 'text-end' : ''} ${className}`}
      {...rest}
    />
  )
}

/** The cell that names its row; stays in sight while the rest scrolls. */
export function RowHead({ className = '', ...rest }: ComponentProps<'th'>) {
  return <th scope="row" className={`cell cell-row ${className}`} {...rest} />
}

export function Cell({ numeric, className = '', ...rest }: ComponentProps<'td'> & { numeric?: boolean }) {
  return <td className={`cell ${numeric ? 'cell-number' : ''} ${className}`} {...rest} />
}
