import 'server-only'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { dataStateOf } from '#db/run-data'
import type { RunName, RunSummary } from '#db/run-summaries'
import { listRunNames, listRuns } from '#db/run-summaries'
import type { TestRun } from '#db/runs'
import { findRun, hasSavedImports } from '#db/runs'
import type { Scope } from '#db/scope'
import { contextPlatforms } from '#lib/analysis/segmentation'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

export type { RunName, RunSummary } from '#db/run-summaries'
export type { TestRun } from '#db/runs'

export async function loadRuns(): Promise<RunSummary[]> {
  const { database } = await openHouse()
  return listRuns(database, await requireScope(), (platforms) => contextPlatforms(platforms, {}))
}

/** The workspace's runs by name, newest first. */
export async function findRunNames(scope: Scope): Promise<RunName[]> {
  const { database } = await openHouse()
  return listRunNames(database, scope)
}

/** A run's settings, and the version of its data that a decision about its ads has to name. */
export async function findRunSettings(
  scope: Scope,
  runId: string,
): Promise<Result<TestRun & { readonly dataVersion: number }>> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const { version: dataVersion } = await dataStateOf(database, scope, runId)
  return accepted({ ...run, dataVersion })
}

/** The run, or the page that says there is none. */
export async function loadRun(runId: string): Promise<TestRun> {
  return (await findRunOnce(await requireScope(), runId)) ?? notFound()
}

/** A page, the frame around it, its title and its answers ask for the run: while one page is made, it is read once. */
export const findRunOnce = cache(async (scope: Scope, runId: string): Promise<TestRun | null> => {
  const { database } = await openHouse()
  return findRun(database, scope, runId)
})

/** Whether a run's currency can no longer change, since data are saved in it. */
export async function loadCurrencyFixed(runId: string): Promise<boolean> {
  const { database } = await openHouse()
  return hasSavedImports(database, await requireScope(), runId)
}
