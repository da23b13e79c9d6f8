import 'server-only'
import { notFound } from 'next/navigation'
import type { RunSummary } from '#db/run-summaries'
import { listRuns } from '#db/run-summaries'
import type { TestRun } from '#db/runs'
import { findRun, hasSavedImports } from '#db/runs'
import type { Scope } from '#db/scope'
import { contextPlatforms } from '#lib/analysis/segmentation'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

export type { RunSummary } from '#db/run-summaries'
export type { TestRun } from '#db/runs'

export async function loadRuns(): Promise<RunSummary[]> {
  const { database } = await openHouse()
  return listRuns(database, await requireScope(), (platforms) => contextPlatforms(platforms, {}))
}

/** A run by its name, for those who look for it. */
export type NamedRun = Pick<TestRun, 'id' | 'name' | 'client'>

/** The workspace's runs by name, newest first. */
export async function namedRuns(scope: Scope): Promise<NamedRun[]> {
  const { database } = await openHouse()
  const runs = await listRuns(database, scope, (platforms) => contextPlatforms(platforms, {}))
  return runs.map(({ id, name, client }) => ({ id, name, client }))
}

/** The run, or the page that says there is none. */
export async function loadRun(runId: string): Promise<TestRun> {
  const { database } = await openHouse()
  return (await findRun(database, await requireScope(), runId)) ?? notFound()
}

/** Whether a run's currency can no longer change, since data are saved in it. */
export async function loadCurrencyFixed(runId: string): Promise<boolean> {
  const { database } = await openHouse()
  return hasSavedImports(database, await requireScope(), runId)
}
