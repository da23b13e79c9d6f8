import { basename } from 'node:path'
import { sha256Of, sourceOf } from '#db/files'
import { aboutFile } from '#lib/analysis/about-file'
import type { AboutFile } from '#lib/analysis/analysis'
import type { Footprint } from '#lib/import/conflicts/footprint'
import type { Lead } from '#lib/import/leads/lead'
import type { Corrections } from '#lib/import/plan'
import type { RowSink } from '#lib/import/rows/row-sink'
import { sheetsLeft } from '#lib/import/sheets-left'
import { surveyFile } from '#lib/import/survey'
import type { Day } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import { standingLead } from '#lib/kernel/standing-lead'
import type { FileTally } from '#lib/metrics/file-tally'
import { footprintsOf } from '#lib/metrics/file-tally'
import { KeyedSums } from '#lib/metrics/keyed-sums'
import { refuseDoubled } from '#lib/metrics/rehearse'
import { refuseOtherSheet } from './asked-sheet.ts'
import { refuseOpen } from './open-question.ts'

/** One file, read and added up. */
export type ReadFile = {
  readonly tally: FileTally
  readonly about: AboutFile
  readonly currency: string | null
  /** Made when asked for: only several files can state the same money twice. */
  readonly footprints: () => readonly Footprint[]
  readonly problems: readonly Problem[]
  /** Of a CRM's export; of others none. */
  readonly leads: readonly Lead[]
  /** On which something stands in it, or a lead was closed; null where nothing names a day. */
  readonly lastDay: Day | null
}

/**
 * Reads a file without asking: what only a person can decide refuses it. `expected`: the currency in which money of leads
 * counts; without it the one that most of them have.
 */
export async function readFile(
  path: string,
  corrections: Corrections,
  expected?: CurrencyCode,
): Promise<Result<ReadFile>> {
  const known = expected === undefined ? {} : { currency: expected }
  const openSink = () => new TallySink(basename(path))
  const reading = await surveyFile(sourceOf(path), openSink, corrections, undefined, known)
  if (!reading.ok) return reading
  const { survey, reader, sink } = reading.value
  const { sheet } = survey.plan
  const missing = refuseOtherSheet(corrections.sheet, survey.plan)
  if (missing !== null) return missing
  const others = sheetsLeft([{ survey }])
  if (corrections.sheet === undefined && others.length > 0) {
    sink.warn(problem('sheetsLeftOut', 'warning', { params: { sheet: sheet ?? '', others: others.join(', ') } }))
  }
  for (const question of survey.questions) {
    if (question.kind !== 'period') return refuseOpen(question)
    sink.warn(problem('noPeriod', 'warning'))
  }
  const doubled = refuseDoubled(reader, sink.sums)
  if (doubled !== null) return doubled
  const { registry, keys } = reader
  const tally = { platform: survey.plan.platform, registry, keys, sums: sink.sums, leftOut: new Set<number>() }
  return accepted({
    tally,
    about: aboutFile(basename(path), await sha256Of(path), survey),
    currency: survey.plan.currency,
    footprints: () => footprintsOf(tally, tally.sums, tally.leftOut),
    problems: sink.problems(),
    leads: sink.leads(),
    lastDay: lastOf([survey.span?.end ?? null, ...sink.leads().map(({ closed }) => closed)]),
  })
}

function lastOf(days: readonly (Day | null)[]): Day | null {
  return days.reduce((last, day) => (last === null || (day !== null && day > last) ? day : last), null)
}

/** Adds up the accepted rows, keeps leads, and the first problems of each kind. */
class TallySink implements RowSink {
  readonly sums = new KeyedSums()
  readonly #file: string
  readonly #problems: Problem[] = []
  readonly #counts = new Map<string, number>()
  readonly #leads = new Map<string, Lead>()

  constructor(file: string) {
    this.#file = file
  }

  readonly accept: RowSink['accept'] = (row) => this.sums.add(row.key, row.sums)
  readonly acceptLead = (lead: Lead): void => {
    const known = this.#leads.get(lead.key)
    this.#leads.set(lead.key, known === undefined ? lead : standingLead(known, lead))
  }
  readonly refuse: RowSink['refuse'] = (_line, _cells, found) => this.warn(found)

  warn = (found: Problem): void => {
    const count = (this.#counts.get(found.code) ?? 0) + 1
    this.#counts.set(found.code, count)
    if (count <= MOST_LISTED) this.#problems.push({ ...found, file: this.#file })
  }

  leads(): Lead[] {
    return [...this.#leads.values()]
  }

  problems(): Problem[] {
    const unlisted = [...this.#counts].filter(([, count]) => count > MOST_LISTED)
    return [
      ...this.#problems,
      ...unlisted.map(([kind, count]) =>
        problem('more', 'warning', { file: this.#file, params: { count: count - MOST_LISTED, kind } }),
      ),
    ]
  }
}

const MOST_LISTED = 1000
