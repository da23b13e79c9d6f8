import type { StoredImport } from '#db/imports'
import { listImports } from '#db/imports'
import type { Database } from '#db/open'
import { openConnection } from '#db/open'
import type { TestRun } from '#db/runs'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import { aboutFile } from '#lib/analysis/about-file'
import { analyse, contextPlatforms, dimensionsNeeded } from '#lib/analysis/analyse'
import type { AboutFile, Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import type { Settings } from '#lib/analysis/settings'
import type { Day } from '#lib/kernel/day'
import type { Dimension } from '#lib/kernel/dimension'
import type { Problem } from '#lib/kernel/problem'
import { tallyRun, valuesIn } from '#lib/metrics/run-tallies'

/** What is read of a run's data: the answer to a question, or the values by which they can be filtered. */
export type Reading =
  | { readonly kind: 'analysis'; readonly question: Question; readonly today: Day }
  | { readonly kind: 'values' }

export type FilterValues = Partial<Record<Dimension, string[]>>

/** Reads on a connection of its own and in one transaction: an import that is saved meanwhile must not show by half. */
export async function readConsistently(
  databasePath: string,
  scope: Scope,
  runId: string,
  reading: Reading,
): Promise<Analysis | FilterValues> {
  const connection = openConnection(databasePath)
  try {
    connection.sqlite.exec('BEGIN')
    const run = await findRun(connection, scope, runId)
    if (run === null) throw new Error('the run is gone')
    return await read(connection, scope, run, reading)
  } finally {
    connection.sqlite.close()
  }
}

async function read(
  database: Database,
  scope: Scope,
  run: TestRun,
  reading: Reading,
): Promise<Analysis | FilterValues> {
  return reading.kind === 'values'
    ? readValues(database, scope, run)
    : readAnalysis(database, scope, run, reading.question, reading.today)
}

async function readValues(database: Database, scope: Scope, run: TestRun): Promise<FilterValues> {
  const values = valuesIn(await openData(database, scope, run.id))
  return Object.fromEntries([...values].map(([dimension, own]) => [dimension, [...own]]))
}

async function readAnalysis(
  database: Database,
  scope: Scope,
  run: TestRun,
  question: Question,
  today: Day,
): Promise<Analysis> {
  const data = await openData(database, scope, run.id)
  const platforms = new Set([...data.ads.values()].map((ad) => ad.platform))
  const saved = (await listImports(database, scope, run.id)).filter(({ state }) => state === 'saved').reverse()
  const settings = settingsOf(run)
  const context = contextPlatforms(platforms, settings)
  const dimensions = new Set(valuesIn(data, (ad) => !context.has(ad.platform)).keys())
  return analyse(
    {
      tallies: () => tallyRun(data, dimensionsNeeded(dimensions, settings, question)),
      dimensions,
      platforms,
      currency: run.currency,
      files: saved.map(fileOf),
      problems: saved.flatMap(problemsOf),
    },
    settings,
    question,
    today,
  )
}

function settingsOf(run: TestRun): Settings {
  return {
    name: run.name,
    currency: run.currency,
    primaryStage: run.primaryStage,
    targets: run.targets,
    ...(run.segmentBy === null ? {} : { segmentBy: [...run.segmentBy] }),
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
