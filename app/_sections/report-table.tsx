import type { ReactNode } from 'react'

export type ReportColumn = { readonly key: string; readonly label: ReactNode; readonly numeric?: boolean }

/** A table for paper: its head repeats on every page, none of its rows is cut. On a narrow screen it scrolls. */
export function ReportTable({
  label,
  columns,
  isTight = false,
  hasWords = false,
  children,
}: {
  label: string
  columns: readonly ReportColumn[]
  /** Numbers take no more room than they need, and names have the rest. */
  isTight?: boolean
  /** Its rows are named by words of ours, which stay whole however long the figures are. */
  hasWords?: boolean
  children: ReactNode
}) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="report-table"
      data-tight={isTight || undefined}
      data-words={hasWords || undefined}
    >
      <table>
        <thead>
          <tr>
            {columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" data-numeric={numeric || undefined}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}

/** A cell with a number, or with the words that stand for it. */
export function Numeric({ children }: { children: ReactNode }) {
  return <td data-numeric>{children}</td>
}
