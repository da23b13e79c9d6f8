import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import type { RowSink } from '#lib/import/rows/row-reader'
import { ignore } from '#lib/import/rows/row-reader'
import { surveyFile } from '#lib/import/survey'
import { SUM_NAMES } from '#lib/kernel/sums'
import { inPieces } from '../read-text.ts'

const SPEND = SUM_NAMES.indexOf('spend')

/** What one file came to. `problem`: what must never happen, in words; null where all is well. */
export type Trial = { readonly outcome: string; readonly problem: string | null }

/** Takes a file in as an import does, up to the confirmation: what is kept of it, and what it is read as. */
export async function tryFile(file: Uint8Array): Promise<Trial> {
  try {
    const source = inPieces(file, [977, 65_536, 1])
    const kept = await withoutPersonalCells(source())
    if (kept.ok) for await (const _ of kept.value);
    const reading = await surveyFile(source, () => new SpendSink())
    if (!reading.ok) return { outcome: reading.reason.key, problem: null }
    const { survey, sink } = reading.value
    const isSame = survey.sums.spend === sink.spend
    const problem = isSame ? null : `spend ${survey.sums.spend} where the accepted rows have ${sink.spend}`
    return { outcome: survey.plan.platform, problem: problem ?? countsProblem(survey.rows, sink) }
  } catch (fault) {
    return { outcome: 'fault', problem: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}

function countsProblem(rows: { accepted: number; refused: number }, sink: SpendSink): string | null {
  if (rows.accepted !== sink.accepted) return `${rows.accepted} rows said to be accepted, ${sink.accepted} were`
  return rows.refused === sink.refused ? null : `${rows.refused} rows said to be refused, ${sink.refused} were`
}

/** Adds up by itself what is accepted. */
class SpendSink implements RowSink {
  spend: number | null = null
  accepted = 0
  refused = 0
  readonly warn = ignore

  readonly accept: RowSink['accept'] = ({ sums }) => {
    this.accepted++
    const spend = sums[SPEND] as number
    if (!Number.isNaN(spend)) this.spend = (this.spend ?? 0) + spend
  }

  readonly acceptLead = (): void => {
    this.accepted++
  }

  readonly refuse = (): void => {
    this.refused++
  }
}
