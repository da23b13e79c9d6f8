import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Cell } from '#lib/analysis/analysis'
import type { Stage } from '#lib/kernel/stage'
import type { Format } from '#lib/locale/format'
import { heatOf } from './creative-heat-steps.ts'
import type { Line } from './creative-order.ts'
import { cellKey } from './creative-order.ts'
import { CreativePicture } from './creative-pictures.tsx'

/** Creatives down, segments across; a cell's ground says how dear it is, its number what it costs. */
export function CreativeHeat({
  cells,
  creatives,
  segments,
  stage,
  label,
  format,
}: {
  cells: readonly Cell[]
  creatives: readonly Line[]
  segments: readonly Line[]
  stage: Stage
  label: string
  format: Format
}) {
  const t = useTranslations('breakdown')
  const byPair = new Map(cells.map((cell) => [cellKey(cell.creative, cell.segment), cell]))
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="scroll-fade [--fade-start:0px]! relative overflow-auto rounded-lg border border-line bg-surface sm:max-h-[calc(100dvh-5rem)] print:max-h-none print:overflow-visible print:[mask-image:none]"
    >
      <table className="w-full border-separate border-spacing-0.5 text-sm">
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky start-0 top-0 z-30 min-w-32 bg-surface px-3 py-2 text-start align-bottom text-xs font-semibold text-muted"
            >
              {t.rich('heat.corner', {
                line: (text: ReactNode) => <span className="inline-block whitespace-nowrap">{text}</span>,
              })}
            </th>
            {segments.map(({ key, label }) => (
              <th
                key={key}
                scope="col"
                className="sticky top-0 z-20 min-w-20 bg-surface px-1.5 py-2 text-center align-bottom text-xs font-semibold"
              >
                <span className="line-clamp-4 wrap-anywhere">
                  <BidiText>{label}</BidiText>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {creatives.map((creative) => (
            <tr key={creative.key}>
              <th
                scope="row"
                className="sticky start-0 z-10 max-w-[44vw] min-w-32 bg-surface px-3 py-1.5 text-start font-medium sm:max-w-72"
              >
                <span className="flex items-center gap-2">
                  <CreativePicture creative={creative.key} />
                  <span className="line-clamp-3 min-w-0 wrap-anywhere">
                    <BidiText>{creative.label}</BidiText>
                  </span>
                </span>
              </th>
              {segments.map((segment) => (
                <HeatCell
                  key={segment.key}
                  cell={byPair.get(cellKey(creative.key, segment.key))}
                  stage={stage}
                  format={format}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function HeatCell({ cell, stage, format }: { cell: Cell | undefined; stage: Stage; format: Format }) {
  const t = useTranslations('breakdown')
  if (cell === undefined) {
    return (
      <td>
        <span className="sr-only">{t('heat.notShown')}</span>
      </td>
    )
  }
  const { cost, grade, isEnough, events } = cell
  const median = cost === null ? null : format.moneyEstimate(cost).median
  return (
    <td
      title={events === null ? undefined : t('heat.events', { stage, events })}
      className={`rounded-sm px-1.5 py-2 text-center whitespace-nowrap [print-color-adjust:exact] ${grade === null ? 'bg-sunken' : heatOf(grade, isEnough)}`}
    >
      {median ?? t('heat.unknown')}
      {!isEnough && <span className="sr-only"> {t('heat.estimated')}</span>}
    </td>
  )
}
