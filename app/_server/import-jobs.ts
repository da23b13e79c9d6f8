import 'server-only'
import { Worker } from 'node:worker_threads'
import type { ImportTask, TaskProgress } from './import-task.ts'

/** Progress of the tasks under way, by import. Kept on the global object: development reloads modules. */
const shelf = globalThis as { touchstoneJobs?: Map<string, TaskProgress> }
shelf.touchstoneJobs ??= new Map()
const underWay = shelf.touchstoneJobs

/** How far the task on an import has come; null where there is none. */
export function progressOf(importId: string): TaskProgress | null {
  return underWay.get(importId) ?? null
}

/** Starts a task in a thread of its own; settles when it is done. */
export function startTask(task: ImportTask): Promise<void> {
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
