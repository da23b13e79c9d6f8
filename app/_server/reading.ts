import { adsSpan, leadsImportedAt } from '#db/coverage'
import type { StoredImport } from '#db/imports'
import { listImports } from '#db/imports'
import { listLabels } from '#db/labels'
import { listStages } from '#db/lead-stages'
import { hasLeads, leadsOf } from '#db/leads'
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
import type { Crm } from '#lib/analysis/crm'
import { withCrm, withoutSplits } from '#lib/analysis/crm'
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
import { dayIn } from '#lib/locale/time-zones'
import { countLeads, cutsInRun } from '#lib/metrics/count-leads'
import type { LeadsDescription } from '#lib/metrics/describe-leads'
import { describeLeads } from '#lib/metrics/describe-leads'
import type { ExportBounds } from '#lib/metrics/lead-coverage'
import type { Naming } from '#lib/metrics/name-ads'
import { namingOf } from '#lib/metrics/name-ads'
import type { StoredData } from '#lib/metrics/run-tallies'
import { nameStored, tallyRun, valuesIn } from '#lib/metrics/run-tallies'
import type { Ad } from '#lib/metrics/tally'
import { splitsOf } from '#lib/metrics/tally-leads'
import type { KeyedEntry } from '#lib/verdict/journal'
import { journalOf } from '#lib/verdict/journal'
import { namingPrint } from './naming-print.ts'
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
  /** The stages of the run's leads, and what those that join no ad have in common. */
  | { readonly kind: 'leads' }

export type Readings = {
  readonly judgement: WholeJudgement
  readonly segments: Judgement['groups']['segment']
  readonly analysis: Analysis
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
    case 'leads':
      return readLeads(source)
  }
}

async function readJudgement(source: Source): Promise<WholeJudgement> {
  const { database, scope, run } = source
  const settings = settingsOf(run)
  const data = await dataOf(source, WHOLE_RUN)
  const { analysis: whole, judged } = analyseAndJudge(data, settings, WHOLE_RUN, null)
  const entries = journalOf(whole, settings.assumptions?.closeRate ?? null, namingPrint(await namingIn(source)))
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

async function readValues(source: Source): Promise<FilterValues> {
  const values = valuesIn((await openNamed(source)).data)
  return Object.fromEntries([...values].map(([dimension, own]) => [dimension, [...own]]))
}

async function readLeads({ database, scope, run }: Source): Promise<LeadsDescription> {
  const { ads } = await openData(database, scope, run.id)
  const leads = await leadsOf(database, scope, run.id)
  return describeLeads(leads, ads.values(), await listStages(database, scope))
}

/** The run's data with their ads named by its patterns and its people. */
async function openNamed(
  source: Source,
): Promise<{ stored: StoredData; data: StoredData; problems: readonly Problem[] }> {
  const { database, scope, run } = source
  const stored = await openData(database, scope, run.id)
  return { stored, ...nameStored(stored, await namingIn(source)) }
}

async function namingIn({ database, scope, run }: Source): Promise<Naming> {
  return namingOf(run.engineSettings, await listLabels(database, scope, run.id))
}

/** The leads of the run's CRMs, joined with its ads as the files name them; null without any. */
async function crmOf({ database, scope, run }: Source, stored: StoredData, named: StoredData): Promise<Crm | null> {
  if (!(await hasLeads(database, scope, run.id))) return null
  const leads = await leadsOf(database, scope, run.id)
  return {
    leads: countLeads(leads, stored.ads.values(), await listStages(database, scope), boundsOf(database, run)),
    splits: splitsOf(cutsInRun(named)),
  }
}

/** The ads' days, and the run's day on which the latest export of a CRM came in. */
function boundsOf(database: Database, { id, timeZone }: TestRun): ExportBounds {
  const importedAt = leadsImportedAt(database, id)
  return { ads: adsSpan(database, id), importedOn: importedAt === null ? null : dayIn(importedAt, timeZone) }
}

async function dataOf(source: Source, question: Question): Promise<Data> {
  const { database, scope, run } = source
  const { stored, data, problems } = await openNamed(source)
  const crm = await crmOf(source, stored, data)
  const platforms = new Set([...data.ads.values()].map((ad) => ad.platform))
  const saved = (await listImports(database, scope, run.id)).filter(({ state }) => state === 'saved').reverse()
  const settings = settingsOf(run)
  const context = contextPlatforms(platforms, settings)
  const isOwn = (ad: Ad) => !context.has(ad.platform)
  const dimensions = withoutSplits(new Set(valuesIn(data, isOwn).keys()), crm, settings)
  const allNamed = [...data.ads.values()].filter(isOwn).every(({ segment }) => segment !== null)
  const needed = dimensionsNeeded(dimensions, settings, question, allNamed)
  const counted: Data = {
    tallies: () => tallyRun(data, needed),
    dimensions,
    platforms,
    currency: run.currency,
    files: saved.map(fileOf),
    problems: [...saved.flatMap(problemsOf), ...problems],
  }
  return withCrm(counted, crm, settings, needed)
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
