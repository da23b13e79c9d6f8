'use client'

import type { ComponentProps } from 'react'
import { useMemo } from 'react'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import type { Written } from '#app/_client/written.ts'
import { readWritten } from '#app/_client/written.ts'
import { ContextTotals } from '#app/_sections/context-totals.tsx'
import { DataSources } from '#app/_sections/data-sources.tsx'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import { FilterBar } from '#app/_sections/filter-bar.tsx'
import { FunnelSection } from '#app/_sections/funnel-section.tsx'
import { LeadsNote } from '#app/_sections/leads-note.tsx'
import type { Measured } from '#app/_sections/measures.ts'
import { TotalsStrip } from '#app/_sections/totals-strip.tsx'
import { WasteSection } from '#app/_sections/waste-section.tsx'
import type { Analysis } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import type { RestFigures } from './overview-figures.ts'
import { Standing } from './standing.tsx'

const APART = 'space-y-8'

export const DrawnStanding = drawnOnce(WrittenStanding)
export const DrawnFilterBar = drawnOnce(WrittenFilterBar)
export const DrawnTotals = drawnOnce(Totals, APART)
export const DrawnContext = drawnOnce(ContextTotals)
export const DrawnRest = drawnOnce(Rest, APART)

/** With the figures of one part of a component's as text. */
type WithText<Props, Name extends keyof Props> = Omit<Props, Name> & { readonly [name in Name]: Written<Props[Name]> }

/** What is drawn once knows no context: who looks at it is a figure like the others. */
function WrittenStanding({ standing, ...others }: WithText<ComponentProps<typeof Standing>, 'standing'>) {
  return <Standing standing={useMemo(() => readWritten(standing), [standing])} {...others} />
}

function WrittenFilterBar({ values, ...others }: WithText<ComponentProps<typeof FilterBar>, 'values'>) {
  return <FilterBar values={useMemo(() => readWritten(values), [values])} {...others} />
}

/** What came of it, and where people fall out. */
function Totals({
  runId,
  measured,
  leads,
  targets,
  currency,
}: {
  runId: string
  measured: Measured
  leads: Analysis['leads']
  targets: Readonly<Record<Stage, number | null>>
  currency: CurrencyCode
}) {
  return (
    <>
      <TotalsStrip measured={measured} currency={currency} />
      {leads !== null && <LeadsNote leads={leads} runId={runId} />}
      <FunnelSection measured={measured} targets={targets} currency={currency} />
    </>
  )
}

/** What is of the whole run, whatever is asked, and all of it as files, these as the question in the address has them. */
function Rest({
  runId,
  rest,
  query,
  ...moment
}: Omit<ComponentProps<typeof DataSources>, 'files'> & {
  runId: string
  rest: Written<RestFigures>
  query: string
}) {
  const { waste, files, tables, currency } = useMemo(() => readWritten(rest), [rest])
  return (
    <>
      <WasteSection waste={waste} currency={currency} />
      <DataSources files={files} {...moment} />
      <ExportTables runId={runId} tables={tables} query={query} />
    </>
  )
}
