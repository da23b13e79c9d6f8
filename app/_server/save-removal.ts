import 'server-only'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { markFailed } from '#db/imports'
import { importsUnderWay } from '#db/removal/imports-under-way'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { BUILT_IN_WORKSPACE, workspaceName } from '#db/workspaces'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { cancelWork } from './import-jobs.ts'
import { patiently } from './patiently.ts'

/** For the thread. */
export type RemovalTask = {
  readonly folder: string
  readonly databasePath: string
  readonly scope: Scope
  /** Null for the whole workspace. */
  readonly runId: string | null
  readonly now: string
}

/** The name of what is to go, typed by whoever wants it gone. */
const confirmed = z.strictObject({ name: z.string() })

/** Removes the workspace in view with everything in it, for good. The first one stays: it is the agency's own. */
export async function saveWorkspaceRemoval(scope: Scope, body: unknown): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  if (scope.workspaceId === BUILT_IN_WORKSPACE.id) return refused('firstWorkspaceStays')
  const { database } = await openHouse()
  return removeNamed(scope, null, await workspaceName(database, scope), body)
}

/** Removes a run with everything in it, for good. */
export async function saveRunRemoval(scope: Scope, runId: string, body: unknown): Promise<Result<null>> {
  if (!may(scope.role, 'administer')) return refused('notAllowed')
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  return removeNamed(scope, runId, run?.name ?? null, body)
}

async function removeNamed(
  scope: Scope,
  runId: string | null,
  name: string | null,
  body: unknown,
): Promise<Result<null>> {
  if (name === null) return refused('notFound')
  const parsed = confirmed.safeParse(body)
  if (!parsed.success || parsed.data.name.trim() !== name.trim()) return refused('nameDiffers')
  const { folder, database, databasePath } = await openHouse()
  for (const id of await importsUnderWay(database, scope, runId)) {
    await cancelWork(id)
    // Should the removal fail, they do not wait for work that is over.
    await patiently(() => markFailed(database, scope, id, { key: 'cancelled', params: {} }))
  }
  const isDone = await carryOut({ folder, databasePath, scope, runId, now: now() })
  return isDone ? accepted(null) : refused('notFound')
}

/** In a thread of its own: a large workspace takes seconds. */
async function carryOut(task: RemovalTask): Promise<boolean> {
  const worker = new Worker(new URL('./removal-worker.ts', import.meta.url), { workerData: task })
  let isDone = false
  worker.on('message', (done: boolean) => {
    isDone = done
  })
  const code = await new Promise<number>((resolve, reject) => worker.on('error', reject).on('exit', resolve))
  if (code !== 0) throw new Error(`the removal's thread ended with ${code}`)
  return isDone
}
