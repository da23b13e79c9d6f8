import 'server-only'
import type { DueDelivery } from '#db/deliveries'
import { claimDelivery, discardDeliveriesBefore, dueDeliveries, noteDelivery } from '#db/deliveries'
import type { Database } from '#db/open'
import { nextTry, retryUnlessNoted } from '#lib/kernel/connection'
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

/** As many messages are under way at once at most, in all and of one workspace. */
const MOST_AT_ONCE = 20
const MOST_OF_WORKSPACE = 4

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

/** Sends what is to be sent by now, each once, and notes what came of it; over when the last one is. */
export async function deliverDue(database: Database): Promise<void> {
  const due = await dueDeliveries(database, now(), { most: MOST_AT_ONCE, ofWorkspace: MOST_OF_WORKSPACE })
  const ends = await Promise.allSettled(due.map((delivery) => deliver(database, delivery)))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}

/** The try is noted before it is made: where nothing can be written, nothing is sent again and again. */
async function deliver(database: Database, { tries: before, ...message }: DueDelivery): Promise<void> {
  const start = now()
  const nextAt = retryUnlessNoted(before, start)
  const claim = { nextAt, now: start }
  if (!(await patiently(() => claimDelivery(database, { id: message.id, tries: before }, claim)))) return
  const answered = await sendMessage(message, { at: now(), mayBePrivate: env.TOUCHSTONE_WEBHOOK_PRIVATE })
  const tries = before + 1
  const isTaken = 'status' in answered && answered.status >= 200 && answered.status < 300
  const isOver = isTaken || ('status' in answered && answered.status === GONE)
  const outcome = {
    nextAt: isOver ? null : nextTry(tries, start),
    arrivedAt: isTaken ? now() : null,
    lastAnswer: wordOf(answered),
  }
  await patiently(() => noteDelivery(database, { id: message.id, tries }, outcome))
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
