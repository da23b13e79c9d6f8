import { adsSpans, leadsImportedAt } from '#db/coverage'
import type { StoredImport } from '#db/imports'
import { listImports } from '#db/imports'
import { listLabels } from '#db/labels'
import { listStages } from '#db/lead-stages'
import { hasLeads, leadsOf } from '#db/leads'
import type { Database } from '#db/open'
import type { TestRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import { aboutFile } from '#lib/analysis/about-file'
import type { AboutFile } from '#lib/analysis/analysis'
import type { Data } from '#lib/analysis/data'
import type { LeadData } from '#lib/analysis/join-data'
import { joinData } from '#lib/analysis/join-data'
import type { Question } from '#lib/analysis/question'
import type { Settings } from '#lib/analysis/settings'
import type { Problem } from '#lib/kernel/problem'
import { dayIn } from '#lib/locale/time-zones'
import { adsOfRun } from '#lib/metrics/ad-data'
import type { ExportBounds } from '#lib/metrics/lead-coverage'
import { exportBounds } from '#lib/metrics/lead-coverage'
import type { Naming } from '#lib/metrics/name-ads'
import { namingOf } from '#lib/metrics/name-ads'

/** A run in an open database. */
export type Source = { readonly database: Database; readonly scope: Scope; readonly run: TestRun }

/** What is analysed of the run for a question. */
export async function dataOf(source: Source, question: Question): Promise<Data> {
  const { database, scope, run } = source
  const ads = adsOfRun(await openData(database, scope, run.id), await namingIn(source))
  const saved = (await listImports(database, scope, run.id)).filter(({ state }) => state === 'saved').reverse()
  const about = { currency: run.currency, files: saved.map(fileOf), problems: saved.flatMap(problemsOf) }
  return joinData(ads, await leadsIn(source), about, settingsOf(run), question)
}

/** How the run's patterns and people want its ads named. */
export async function namingIn({ database, scope, run }: Source): Promise<Naming> {
  return namingOf(run.engineSettings, await listLabels(database, scope, run.id))
}

export function settingsOf(run: TestRun): Settings {
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

/** What the run's CRMs say; null without any. */
async function leadsIn({ database, scope, run }: Source): Promise<LeadData | null> {
  if (!(await hasLeads(database, scope, run.id))) return null
  return {
    leads: await leadsOf(database, scope, run.id),
    stages: await listStages(database, scope),
    bounds: boundsOf(database, run),
  }
}

/** The ads' days, and the run's day on which the latest export of a CRM came in. */
function boundsOf(database: Database, { id, timeZone }: TestRun): ExportBounds {
  const importedAt = leadsImportedAt(database, id)
  return exportBounds(adsSpans(database, id), importedAt === null ? null : dayIn(importedAt, timeZone))
}

function fileOf({ fileName, sha256, survey, savedAt }: StoredImport): AboutFile {
  if (survey === null) throw new Error(`the saved import of ${fileName} has no survey`)
  return aboutFile(fileName, sha256 ?? '', survey, savedAt)
}

/** The first few problems of each kind; the import's page has the counts. */
function problemsOf({ fileName, survey }: StoredImport): Problem[] {
  return (survey?.problems ?? []).flatMap(({ examples }) => examples.map((example) => ({ ...example, file: fileName })))
}
