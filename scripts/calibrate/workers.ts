import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { Task } from './score-campaign.ts'
import type { Scores } from './scores.ts'

/**
 * Scores campaigns in so many threads at once; the scores come in the order of the tasks, whichever was done first.
 * Only scores are kept, never a campaign: memory does not grow with their number.
 */
export async function scoreInThreads(
  tasks: readonly Task[],
  threads: number,
  onDone: (task: Task) => void,
): Promise<Scores[]> {
  const scores = new Array<Scores>(tasks.length)
  const queue = tasks.entries()
  const work = async () => {
    const worker = new Worker(new URL('./worker.ts', import.meta.url))
    try {
      for (const [index, task] of queue) {
        scores[index] = await scoreBy(worker, task)
        onDone(task)
      }
    } finally {
      await worker.terminate()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, tasks.length) }, work))
  return scores
}

/** The next message of a thread is its answer; a thread that fails ends the run. */
async function scoreBy(worker: Worker, task: Task): Promise<Scores> {
  worker.postMessage(task)
  try {
    const [scores] = await once(worker, 'message')
    return scores
  } catch (error) {
    throw new Error(`${task.regime} ${task.seed} could not be scored`, { cause: error })
  }
}
