import 'server-only'
import { Worker } from 'node:worker_threads'
import type { Refusal } from '#lib/kernel/result'
import type { ImportTask, TaskProgress } from './import-task.ts'

/** Progress of the tasks under way, by import. Kept on the global object: development reloads modules. */
const shelf = globalThis as { touchstoneJobs?: Jobs }
shelf.touchstoneJobs ??= { underWay: new Map(), failed: new Map() }
const { underWay, failed } = shelf.touchstoneJobs

type Jobs = { readonly underWay: Map<string, TaskProgress>; readonly failed: Map<string, Refusal> }

/** How far the task on an import has come; null where there is none. */
export function progressOf(importId: string): TaskProgress | null {
  return underWay.get(importId) ?? null
}

/** What an import's last task has failed with; null where it has not. */
export function failureOf(importId: string): Refusal | null {
  return failed.get(importId) ?? null
}

export function noteFailure(importId: string, refusal: Refusal): void {
  failed.set(importId, refusal)
}

/** Starts a task in a thread of its own; settles when it is done. */
export function startTask(task: ImportTask): Promise<void> {
  failed.delete(task.importId)
  underWay.set(task.importId, { bytes: 0, rows: 0 })
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: task })
  worker.on('message', (progress: TaskProgress) => underWay.set(task.importId, progress))
  return new Promise((resolve, reject) => {
    worker.on('error', reject)
    worker.on('exit', (code) => {
      underWay.delete(task.importId)
      if (code === 0) resolve()
      else reject(new Error(`the import's thread ended with ${code}`))
    })
  })
}
