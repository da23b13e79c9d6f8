import 'server-only'
import type { DueDelivery } from '#db/deliveries'
import { discardDeliveriesBefore, dueDeliveries, noteDelivery } from '#db/deliveries'
import type { Database } from '#db/open'
import { nextTry } from '#lib/kernel/connection'
import { MILLISECONDS_PER_DAY } from '#lib/kernel/day'
import { now } from './clock.ts'
import { env } from './env.ts'
import { logFault } from './log.ts'
import { patiently } from './patiently.ts'
import type { Answered } from './send-message.ts'
import { sendMessage } from './send-message.ts'

/** Milliseconds between two looks at what is to be sent. */
const LOOK_EVERY = 5000
const TIDY_EVERY = 3_600_000

/** Messages are kept for so long, in milliseconds. */
const KEPT_FOR = 30 * MILLISECONDS_PER_DAY

/** As many messages are under way at once at most. */
const MOST_AT_ONCE = 20

/** The address says that it wants no more. */
const GONE = 410

/** For as long as the server runs; what a stop has left waiting is sent after the next start. */
export function keepDelivering(database: Database): void {
  let isSending = false
  const look = async () => {
    if (isSending || !database.sqlite.open) return
    isSending = true
    await deliverDue(database).catch((fault) => logFault('messages could not be sent', fault))
    isSending = false
  }
  setInterval(look, LOOK_EVERY).unref()
  setInterval(() => tidyDeliveries(database), TIDY_EVERY).unref()
}

/** Sends what is to be sent by now, each once, and notes what came of it. */
export async function deliverDue(database: Database): Promise<void> {
  const due = await dueDeliveries(database, now(), MOST_AT_ONCE)
  await Promise.all(due.map((delivery) => deliver(database, delivery)))
}

async function deliver(database: Database, { tries: before, ...message }: DueDelivery): Promise<void> {
  const answered = await sendMessage(message, { at: now(), mayBePrivate: env.TOUCHSTONE_WEBHOOK_PRIVATE })
  const tries = before + 1
  const at = now()
  const isTaken = 'status' in answered && answered.status >= 200 && answered.status < 300
  const isOver = isTaken || ('status' in answered && answered.status === GONE)
  const outcome = {
    tries,
    nextAt: isOver ? null : nextTry(tries, at),
    arrivedAt: isTaken ? at : null,
    lastAnswer: wordOf(answered),
  }
  await patiently(() => noteDelivery(database, message.id, outcome))
}

function wordOf(answered: Answered): string {
  return 'status' in answered ? String(answered.status) : answered.failure
}

/** Drops what was settled long ago. */
export async function tidyDeliveries(database: Database): Promise<void> {
  if (!database.sqlite.open) return
  const moment = new Date(Date.now() - KEPT_FOR).toISOString()
  await patiently(() => discardDeliveriesBefore(database, moment)).catch((fault) =>
    logFault('old messages could not be dropped', fault),
  )
}
