import 'server-only'
import { notFound } from 'next/navigation'
import type { StoredImport } from '#db/imports'
import { listImports } from '#db/imports'
import type { Database } from '#db/open'
import type { TestRun } from '#db/runs'
import { dataVersionOf, findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import { analyse, contextPlatforms, dimensionsNeeded } from '#lib/analysis/analyse'
import type { AboutFile, Analysis } from '#lib/analysis/analysis'
import type { Question } from '#lib/analysis/question'
import { questionParams } from '#lib/analysis/question'
import type { Settings } from '#lib/analysis/settings'
import type { Dimension } from '#lib/kernel/dimension'
import type { Problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { tallyRun, valuesIn } from '#lib/metrics/run-tallies'
import { today } from './clock.ts'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

/** The answer to a question about a run, or the page that says there is no such run. */
export async function loadAnalysis(runId: string, question: Question): Promise<Analysis> {
  const result = await answerQuestion(await requireScope(), runId, question)
  return result.ok ? result.value : notFound()
}

/** The values by which a run's data can be filtered; empty for a run that is not there. */
export async function loadFilterValues(runId: string): Promise<Partial<Record<Dimension, string[]>>> {
  const scope = await requireScope()
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return {}
  const values = valuesIn(await openData(database, scope, runId))
  return Object.fromEntries([...values].map(([dimension, own]) => [dimension, [...own]]))
}

export async function answerQuestion(scope: Scope, runId: string, question: Question): Promise<Result<Analysis>> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const version = await dataVersionOf(database, scope, runId)
  return accepted(
    await remembered(`${runId} ${version} ${today()} ${questionParams(question)}`, () =>
      answer(database, scope, run, question),
    ),
  )
}

async function answer(database: Database, scope: Scope, run: TestRun, question: Question): Promise<Analysis> {
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
    today(),
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
  const { plan, rows } = survey
  return {
    name: fileName,
    sha256: sha256 ?? '',
    platform: plan.platform,
    kind: 'ads',
    encoding: plan.encoding,
    delimiter: plan.delimiter,
    headerLine: plan.headerLine,
    columns: plan.columns.map(({ header, field }) => ({ header, field })),
    rows,
  }
}

/** The first few problems of each kind; the import's page has the counts. */
function problemsOf({ fileName, survey }: StoredImport): Problem[] {
  return (survey?.problems ?? []).flatMap(({ examples }) => examples.map((example) => ({ ...example, file: fileName })))
}

const answers = new Map<string, Analysis>()
const MOST_ANSWERS = 100

/** The same question to the same data has the same answer; the latest hundred are kept. */
async function remembered(key: string, make: () => Promise<Analysis>): Promise<Analysis> {
  const known = answers.get(key) ?? (await make())
  answers.delete(key)
  answers.set(key, known)
  const [oldest] = answers.keys()
  if (answers.size > MOST_ANSWERS && oldest !== undefined) answers.delete(oldest)
  return known
}
