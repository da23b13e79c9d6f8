import type { Source } from '#lib/import/container/decode'
import { openRows } from '#lib/import/container/open-rows'
import { withoutPersonalCells } from '#lib/import/personal/personal-cells'
import type { Plan } from '#lib/import/plan'
import { readByPlan } from '#lib/import/rows/read-rows'
import type { RowSink } from '#lib/import/rows/row-sink'
import { ignore } from '#lib/import/rows/row-sink'
import { surveyFile } from '#lib/import/survey'
import { SUM_NAMES } from '#lib/kernel/sums'
import { inPieces } from '../read-text.ts'

const SPEND = SUM_NAMES.indexOf('spend')

/** What one file came to. `problem`: what must never happen, in words; null where all is well. */
export type Trial = { readonly outcome: string; readonly problem: string | null }

/** Takes a file in as an import does, up to the confirmation, and reads it in the other ways that must say the same. */
export async function tryFile(file: Uint8Array): Promise<Trial> {
  try {
    const arrived = await surveyed(inPieces(file, [977, 65_536, 1]))
    const kept = await keptOf(file)
    const again = kept === null ? null : differing('kept', arrived, await surveyed(inPieces(kept, [65_536])))
    const quoted = arrived.plan === null ? null : await quotedOf(file, arrived.plan)
    const cells = quoted === null ? null : differing('quoted', arrived, quoted)
    return { outcome: arrived.outcome, problem: arrived.problem ?? again ?? cells }
  } catch (fault) {
    return { outcome: 'fault', problem: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }
  }
}

/** What a reading came to, and what it accepted, in words. */
type Outcome = Trial & { readonly sums: string; readonly plan: Plan | null }
type Sums = Pick<Outcome, 'sums'>

async function surveyed(source: Source): Promise<Outcome> {
  const reading = await surveyFile(source, () => new SpendSink())
  if (!reading.ok) return { outcome: reading.reason.key, sums: NOTHING, plan: null, problem: null }
  const { survey, sink } = reading.value
  const isSame = survey.sums.spend === sink.spend
  const problem = isSame ? null : `spend ${survey.sums.spend} where the accepted rows have ${sink.spend}`
  const wrong = problem ?? countsProblem(survey.rows, sink)
  return { outcome: survey.plan.platform, sums: sumsOf(sink), plan: survey.plan, problem: wrong }
}

/** The bytes that are kept of a file; null where nothing is, or where of a row of another length nothing was left. */
async function keptOf(file: Uint8Array): Promise<Uint8Array | null> {
  const kept = await withoutPersonalCells(inPieces(file, [977, 65_536, 1])())
  if (!kept.ok) return null
  const pieces: Uint8Array[] = []
  for await (const piece of kept.value) pieces.push(piece.slice())
  const bytes = Buffer.concat(pieces)
  return bytes.includes('…') ? null : bytes
}

/** The same text by the same plan with every cell in quotes, so that nothing is read at a glance; null where it is none. */
async function quotedOf(file: Uint8Array, plan: Plan): Promise<Sums | null> {
  const { encoding, delimiter } = plan
  if (encoding === null || delimiter === null) return null
  const text = new TextDecoder(encoding).decode(file)
  if (text.includes('\ufffd')) return null
  const lines: string[] = []
  for await (const { rows } of openRows(inPieces(file, [65_536]), plan, ignore)) {
    for (const cells of rows) lines.push(cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter))
  }
  const sink = new SpendSink()
  const bytes = new TextEncoder().encode(lines.join('\n'))
  const { quotesAreLetters: _, ...quoted } = plan
  await readByPlan(inPieces(bytes, [65_536]), { ...quoted, encoding: 'utf-8' }, sink)
  return { sums: sumsOf(sink) }
}

function differing(how: string, arrived: Sums, other: Sums): string | null {
  return arrived.sums === other.sums ? null : `as it arrived: ${arrived.sums}; ${how}: ${other.sums}`
}

function sumsOf({ spend, accepted }: Pick<SpendSink, 'spend' | 'accepted'>): string {
  return `${accepted} rows, spend ${spend}`
}

const NOTHING = sumsOf({ spend: null, accepted: 0 })

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
