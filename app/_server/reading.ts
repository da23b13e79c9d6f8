import { listActions } from '#db/actions'
import { listStages, stagesOfRun } from '#db/lead-stages'
import { leadsOf } from '#db/leads'
import { openConnection } from '#db/open'
import { dataStateOf } from '#db/run-data'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import type { Judged } from '#lib/analysis/analyse'
import { analyse, analyseAndJudge } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import { judgeRun } from '#lib/analysis/judge-run'
import type { Judgement } from '#lib/analysis/judgement'
import type { Question } from '#lib/analysis/question'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { Outlook, WhatIf } from '#lib/analysis/what-if'
import { withWhatIf } from '#lib/analysis/what-if'
import type { Day } from '#lib/kernel/day'
import type { Dimension, SegmentDimension } from '#lib/kernel/dimension'
import type { LeadsDescription } from '#lib/metrics/describe-leads'
import { describeLeads } from '#lib/metrics/describe-leads'
import { nameStored, valuesIn } from '#lib/metrics/run-tallies'
import type { KeyedEntry } from '#lib/verdict/journal'
import { journalOf } from '#lib/verdict/journal'
import type { Source } from './run-data.ts'
import { dataOf, namingIn, settingsOf } from './run-data.ts'
import { namingPrint, stagesPrint } from './said-print.ts'
import { withChanges } from './verdict-changes.ts'

/** What is read of a run's data. */
export type Reading =
  /** What is concluded from the whole run, whatever is asked. */
  | { readonly kind: 'judgement' }
  /** The same of segments other than the run's own. */
  | { readonly kind: 'segments'; readonly segmentBy: readonly SegmentDimension[] }
  /** The answer to a question, with what was concluded before and what people decided; `today` is the run's day. */
  | { readonly kind: 'analysis'; readonly question: Question; readonly today: Day; readonly judged: Judged }
  /** What forecast and decision would be with other settings. */
  | { readonly kind: 'whatIf'; readonly whatIf: WhatIf }
  /** The values by which the data can be filtered. */
  | { readonly kind: 'values' }
  /** The stages of the run's leads, and what those that join no ad have in common. */
  | { readonly kind: 'leads' }

export type Readings = {
  readonly judgement: WholeJudgement
  readonly segments: Judgement['groups']['segment']
  readonly analysis: Analysis
  readonly whatIf: Outlook
  readonly values: FilterValues
  readonly leads: LeadsDescription
}

/** A judgement with what changed its verdicts, and what the journal keeps of it. */
export type WholeJudgement = {
  /** Of the data that were judged. */
  readonly version: number
  readonly judgement: Judgement
  readonly engine: string
  /** The dimensions that make the run's own segments. */
  readonly segmentBy: readonly Dimension[]
  readonly entries: readonly KeyedEntry[]
}

export type FilterValues = Partial<Record<Dimension, string[]>>

/** Reads on a connection of its own and in one transaction: an import that is saved meanwhile must not show by half. */
export async function readConsistently(
  databasePath: string,
  scope: Scope,
  runId: string,
  reading: Reading,
): Promise<Readings[Reading['kind']]> {
  const connection = openConnection(databasePath)
  try {
    connection.sqlite.exec('BEGIN')
    const run = await findRun(connection, scope, runId)
    if (run === null) throw new Error('the run is gone')
    return await read({ database: connection, scope, run }, reading)
  } finally {
    connection.sqlite.close()
  }
}

async function read(source: Source, reading: Reading): Promise<Readings[Reading['kind']]> {
  switch (reading.kind) {
    case 'judgement':
      return readJudgement(source)
    case 'segments':
      return readSegments(source, reading.segmentBy)
    case 'analysis':
      return readAnalysis(source, reading.question, reading.today, reading.judged)
    case 'whatIf':
      return readWhatIf(source, reading.whatIf)
    case 'values':
      return readValues(source)
    case 'leads':
      return readLeads(source)
  }
}

async function readJudgement(source: Source): Promise<WholeJudgement> {
  const { database, scope, run } = source
  const settings = settingsOf(run)
  const data = await dataOf(source, WHOLE_RUN)
  const { analysis: whole, judged } = analyseAndJudge(data, settings, WHOLE_RUN, null)
  const said = {
    names: namingPrint(await namingIn(source)),
    stages: stagesPrint(await stagesOfRun(database, scope, run.id)),
  }
  const entries = journalOf(whole, settings.assumptions?.closeRate ?? null, said)
  const { version } = await dataStateOf(database, scope, run.id)
  return {
    version,
    judgement: await withChanges(database, scope, run.id, version, judged.run, entries),
    engine: whole.about.engine,
    segmentBy: whole.about.segmentBy,
    entries,
  }
}

async function readSegments(
  source: Source,
  segmentBy: readonly SegmentDimension[],
): Promise<Judgement['groups']['segment']> {
  const data = await dataOf(source, { ...WHOLE_RUN, segmentBy })
  return judgeRun(data, settingsOf(source.run), segmentBy).groups.segment
}

async function readAnalysis(source: Source, question: Question, today: Day, judged: Judged): Promise<Analysis> {
  const { database, scope, run } = source
  const actions = await listActions(database, scope, run.id, today)
  return analyse({ ...(await dataOf(source, question)), actions }, settingsOf(run), question, today, judged)
}

async function readWhatIf(source: Source, whatIf: WhatIf): Promise<Outlook> {
  const settings = withWhatIf(settingsOf(source.run), whatIf)
  const { forecast, decision } = judgeRun(await dataOf(source, WHOLE_RUN), settings)
  return { forecast, decision }
}

async function readValues({ database, scope, run }: Source): Promise<FilterValues> {
  const stored = await openData(database, scope, run.id)
  const values = valuesIn(nameStored(stored, await namingIn({ database, scope, run })).data)
  return Object.fromEntries([...values].map(([dimension, own]) => [dimension, [...own]]))
}

async function readLeads({ database, scope, run }: Source): Promise<LeadsDescription> {
  const { ads } = await openData(database, scope, run.id)
  const leads = await leadsOf(database, scope, run.id)
  return describeLeads(leads, ads.values(), await listStages(database, scope))
}
