import type { StoredImport } from '#db/imports'
import { listImports } from '#db/imports'
import type { Database } from '#db/open'
import { openConnection } from '#db/open'
import type { TestRun } from '#db/runs'
import { dataStateOf, findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import { aboutFile } from '#lib/analysis/about-file'
import type { Judged } from '#lib/analysis/analyse'
import { analyse, analyseAndJudge } from '#lib/analysis/analyse'
import type { AboutFile, Analysis } from '#lib/analysis/analysis'
import type { Data } from '#lib/analysis/data'
import { judgeRun } from '#lib/analysis/judge-run'
import type { Judgement } from '#lib/analysis/judgement'
import type { Question } from '#lib/analysis/question'
import { WHOLE_RUN } from '#lib/analysis/question'
import { contextPlatforms, dimensionsNeeded } from '#lib/analysis/segmentation'
import type { Settings } from '#lib/analysis/settings'
import type { Day } from '#lib/kernel/day'
import type { Dimension, SegmentDimension } from '#lib/kernel/dimension'
import type { Problem } from '#lib/kernel/problem'
import { tallyRun, valuesIn } from '#lib/metrics/run-tallies'
import type { KeyedEntry } from '#lib/verdict/journal'
import { journalOf } from '#lib/verdict/journal'
import { withChanges } from './verdict-changes.ts'

/** What is read of a run's data. */
export type Reading =
  /** What is concluded from the whole run, whatever is asked. */
  | { readonly kind: 'judgement' }
  /** The same of segments other than the run's own. */
  | { readonly kind: 'segments'; readonly segmentBy: readonly SegmentDimension[] }
  /** The answer to a question, with what was concluded before. */
  | { readonly kind: 'analysis'; readonly question: Question; readonly today: Day; readonly judged: Judged }
  /** The values by which the data can be filtered. */
  | { readonly kind: 'values' }

export type Readings = {
  readonly judgement: WholeJudgement
  readonly segments: Judgement['groups']['segment']
  readonly analysis: Analysis
  readonly values: FilterValues
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

type Source = { readonly database: Database; readonly scope: Scope; readonly run: TestRun }

async function read(source: Source, reading: Reading): Promise<Readings[Reading['kind']]> {
  switch (reading.kind) {
    case 'judgement':
      return readJudgement(source)
    case 'segments':
      return readSegments(source, reading.segmentBy)
    case 'analysis':
      return readAnalysis(source, reading.question, reading.today, reading.judged)
    case 'values':
      return readValues(source)
  }
}

async function readJudgement(source: Source): Promise<WholeJudgement> {
  const { database, scope, run } = source
  const settings = settingsOf(run)
  const data = await dataOf(source, WHOLE_RUN)
  const { analysis: whole, judged } = analyseAndJudge(data, settings, WHOLE_RUN, null)
  const entries = journalOf(whole, settings.assumptions?.closeRate ?? null)
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
  return analyse(await dataOf(source, question), settingsOf(source.run), question, today, judged)
}

async function readValues({ database, scope, run }: Source): Promise<FilterValues> {
  const values = valuesIn(await openData(database, scope, run.id))
  return Object.fromEntries([...values].map(([dimension, own]) => [dimension, [...own]]))
}

async function dataOf({ database, scope, run }: Source, question: Question): Promise<Data> {
  const data = await openData(database, scope, run.id)
  const platforms = new Set([...data.ads.values()].map((ad) => ad.platform))
  const saved = (await listImports(database, scope, run.id)).filter(({ state }) => state === 'saved').reverse()
  const settings = settingsOf(run)
  const context = contextPlatforms(platforms, settings)
  const dimensions = new Set(valuesIn(data, (ad) => !context.has(ad.platform)).keys())
  return {
    tallies: () => tallyRun(data, dimensionsNeeded(dimensions, settings, question)),
    dimensions,
    platforms,
    currency: run.currency,
    files: saved.map(fileOf),
    problems: saved.flatMap(problemsOf),
  }
}

function settingsOf(run: TestRun): Settings {
  return {
    name: run.name,
    currency: run.currency,
    primaryStage: run.primaryStage,
    targets: run.targets,
    ...(run.segmentBy === null ? {} : { segmentBy: [...run.segmentBy] }),
    ...run.engineSettings,
    plan: { ...run.engineSettings.plan, ...(run.dailyBudget === null ? {} : { dailyBudget: run.dailyBudget }) },
  }
}

function fileOf({ fileName, sha256, survey }: StoredImport): AboutFile {
  if (survey === null) throw new Error(`the saved import of ${fileName} has no survey`)
  return aboutFile(fileName, sha256 ?? '', survey)
}

/** The first few problems of each kind; the import's page has the counts. */
function problemsOf({ fileName, survey }: StoredImport): Problem[] {
  return (survey?.problems ?? []).flatMap(({ examples }) => examples.map((example) => ({ ...example, file: fileName })))
}
