import { parentPort } from 'node:worker_threads'
import { engine } from './engine.ts'
import type { Task } from './score-campaign.ts'
import { scoreCampaign } from './score-campaign.ts'

/** One campaign after another, as they are handed in. */
parentPort?.on('message', (task: Task) => parentPort?.postMessage(scoreCampaign(task, engine)))
