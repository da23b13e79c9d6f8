import { useLocale, useTranslations } from 'next-intl'
import type { GroupStandard, NamedGroup } from '#app/_client/analysis-part.ts'
import { Figure } from '#app/_ui/figure.tsx'
import type { Cell } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolateName, withoutIsolates } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { CreativeHeat } from './creative-heat.tsx'
import { HeatLegend } from './creative-heat-legend.tsx'
import { columnsOnPaper, linesOf, pagesOf } from './creative-order.ts'
import { useGroupText } from './group-parts.ts'

/**
 * What an event costs for every pair of a creative and a segment: a sentence, the table, and what its colours mean. On
 * paper a wide table becomes several narrow ones; `isPaper` shows these on the screen, too.
 */
export function CreativeMatrix({
  cells: unnamed,
  segments: named,
  segmentBy,
  standard,
  currency,
  isPaper = false,
}: {
  cells: readonly Cell[]
  /** The segments by name. */
  segments: readonly NamedGroup[]
  segmentBy: readonly Dimension[]
  standard: GroupStandard
  currency: CurrencyCode
  isPaper?: boolean
}) {
  const t = useTranslations('breakdown')
  const words = useTranslations('analysis')
  const format = createFormat(useLocale(), currency)
  const textOf = useGroupText('segment', segmentBy)
  const names = new Map(named.map((segment) => [segment.key, textOf(segment)]))
  const cells = unnamed.map((cell) => ({ ...cell, segmentLabel: names.get(cell.segment) ?? cell.segmentLabel }))
  const { creatives: unworded, segments } = linesOf(cells)
  const nameless = words('value.none', { dimension: words('dimension.creative') })
  const creatives = unworded.map((line) => (line.label === '' ? { ...line, label: nameless } : line))
  const figures = cells.map(({ cost }) => (cost === null ? '' : withoutIsolates(format.moneyEstimate(cost).median)))
  const pages = pagesOf(segments, columnsOnPaper(Math.max(0, ...figures.map(({ length }) => length))))
  const heat = { cells, creatives, stage: standard.stage, format }
  const isWide = pages.length > 1
  return (
    <Figure takeaway={<Finding cells={cells} standard={standard} format={format} />}>
      {isWide && isPaper && <HeatLegend standard={standard} format={format} />}
      {!(isWide && isPaper) && (
        <div className={isWide ? 'print:hidden' : ''}>
          <CreativeHeat {...heat} segments={segments} label={t('heat.label')} />
        </div>
      )}
      {isWide && (
        <div className={isPaper ? 'space-y-4' : 'hidden space-y-4 print:block'}>
          {pages.map((page, index) => (
            <CreativeHeat
              key={page[0]?.key}
              {...heat}
              segments={page}
              label={t('heat.labelPart', { part: index + 1, count: pages.length })}
            />
          ))}
        </div>
      )}
      {!(isWide && isPaper) && <HeatLegend standard={standard} format={format} />}
    </Figure>
  )
}

/** The cheapest and the dearest pair among those that speak for themselves. */
function Finding({
  cells,
  standard: { stage },
  format,
}: {
  cells: readonly Cell[]
  standard: GroupStandard
  format: Format
}) {
  const t = useTranslations('breakdown')
  const tested = cells
    .flatMap((cell) => (cell.isEnough && cell.cost !== null ? [{ ...cell, cost: cell.cost }] : []))
    .toSorted((one, other) => one.cost.median - other.cost.median)
  const counts = t('heat.counts', { count: cells.length, tested: tested.length })
  const [cheapest, dearest] = [tested[0], tested.at(-1)]
  if (cheapest === undefined || dearest === undefined || cheapest === dearest) return counts

  const pair = ({ creative, segmentLabel }: Cell) =>
    t('heat.pair', { creative: isolateName(creative), segment: isolateName(segmentLabel) })
  const said = (cell: typeof cheapest) => {
    const { median, low, high } = format.moneyEstimate(cell.cost)
    return { pair: pair(cell), median, low, high }
  }
  return (
    <>
      {counts} {t('heat.cheapest', { stage, ...said(cheapest) })} {t('heat.dearest', said(dearest))}
    </>
  )
}
