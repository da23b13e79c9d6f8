import 'server-only'
import { Worker } from 'node:worker_threads'
import type { Refusal } from '#lib/kernel/result'
import type { ImportTask, TaskProgress } from './import-task.ts'

/** Raised by the work on an import that somebody has cancelled. */
export class Cancelled extends Error {}

/** Work on one import, from its beginning to its end; it may start a thread or two. */
class Job {
  progress: TaskProgress = { bytes: 0, rows: 0 }
  #worker: Worker | null = null
  #isCancelled = false

  /** Carries a task out in a thread of its own; settles when it is done. */
  async run(task: ImportTask): Promise<void> {
    if (this.#isCancelled) throw new Cancelled()
    const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { workerData: task })
    this.#worker = worker
    worker.on('message', (progress: TaskProgress) => {
      this.progress = progress
    })
    const code = await new Promise<number>((resolve, reject) => worker.on('error', reject).on('exit', resolve))
    if (this.#isCancelled) throw new Cancelled()
    if (code !== 0) throw new Error(`the import's thread ended with ${code}`)
  }

  /** Ends the thread where it stands: its connection closes, and its transaction is undone. */
  async cancel(): Promise<void> {
    this.#isCancelled = true
    await this.#worker?.terminate()
  }
}

type Jobs = { readonly underWay: Map<string, Job>; readonly failed: Map<string, Refusal> }

/** By import. Kept on the global object: development reloads modules. */
const shelf = globalThis as { touchstoneJobs?: Jobs }
shelf.touchstoneJobs ??= { underWay: new Map(), failed: new Map() }
const { underWay, failed } = shelf.touchstoneJobs

/** How far the work on an import has come; null where there is none. */
export function progressOf(importId: string): TaskProgress | null {
  return underWay.get(importId)?.progress ?? null
}

/** How many imports are worked on. */
export function importsUnderWay(): number {
  return underWay.size
}

/** What an import's last work has failed with; null where it has not. */
export function failureOf(importId: string): Refusal | null {
  return failed.get(importId) ?? null
}

export function noteFailure(importId: string, refusal: Refusal): void {
  failed.set(importId, refusal)
}

/** Does work on an import that others can follow and cancel meanwhile. */
export async function carryOut(importId: string, work: (job: Pick<Job, 'run'>) => Promise<void>): Promise<void> {
  const job = new Job()
  failed.delete(importId)
  underWay.set(importId, job)
  try {
    await work(job)
  } finally {
    // Cancelled and begun again meanwhile, the place is another's.
    if (underWay.get(importId) === job) underWay.delete(importId)
  }
}

/** Ends the work on an import and waits until it has ended; nothing where none goes on. */
export async function cancelWork(importId: string): Promise<void> {
  await underWay.get(importId)?.cancel()
}
