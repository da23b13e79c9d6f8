'use client'

import type { ComponentProps } from 'react'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import { useMayWrite } from '#app/_client/may-write.tsx'
import { ContextTotals } from '#app/_sections/context-totals.tsx'
import { DataSources } from '#app/_sections/data-sources.tsx'
import { ExportTables } from '#app/_sections/export-tables.tsx'
import { FunnelSection } from '#app/_sections/funnel-section.tsx'
import { LeadsNote } from '#app/_sections/leads-note.tsx'
import type { Measured } from '#app/_sections/measures.ts'
import { TotalsStrip } from '#app/_sections/totals-strip.tsx'
import { WasteSection } from '#app/_sections/waste-section.tsx'
import type { Analysis, WastedOn } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Stage } from '#lib/kernel/stage'
import { Standing } from './standing.tsx'

const APART = 'space-y-8'

const DrawnStanding = drawnOnce(Standing)
export const DrawnTotals = drawnOnce(Totals, APART)
export const DrawnContext = drawnOnce(ContextTotals)
export const DrawnRest = drawnOnce(Rest, APART)

/** What is drawn once knows no context: who looks at it is a figure like the others. */
export function RunStanding(figures: Omit<ComponentProps<typeof Standing>, 'mayWrite'>) {
  return <DrawnStanding {...figures} mayWrite={useMayWrite()} />
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

/** What is of the whole run, whatever is asked, and all of it as files. */
function Rest({
  waste,
  sources,
  exports,
  currency,
}: {
  waste: readonly WastedOn[]
  sources: ComponentProps<typeof DataSources>
  exports: ComponentProps<typeof ExportTables>
  currency: CurrencyCode
}) {
  return (
    <>
      <WasteSection waste={waste} currency={currency} />
      <DataSources {...sources} />
      <ExportTables {...exports} />
    </>
  )
}
