import { dropArrival, flushArrival, openArrival } from '#db/arrivals'
import { layoutsByPrint } from '#db/layouts'
import { dropSpool } from '#db/spool'
import type { Result } from '#lib/kernel/result'
import type { Ground, Rehearsal } from '#lib/metrics/rehearse'
import { wholeOf } from '#lib/metrics/run-dates'
import type { Arrival } from './arrival.ts'
import type { House } from './house.ts'
import { readIn } from './read-in.ts'
import type { ToldRun } from './run-named.ts'

/** Reads an arrival as if it were the first file of a run, of which no more is known than this; its rows are left in a spool. */
export async function readAhead(
  { folder, database, scope }: House,
  { id, part }: Arrival,
  known: Pick<Ground, 'currency' | 'period'>,
  sheet: string | undefined,
): Promise<Result<Rehearsal>> {
  if (part.refusal !== null) return { ok: false, reason: part.refusal }
  const ground = { ...known, footprints: [], layouts: await layoutsByPrint(database, scope) }
  const corrections = sheet === undefined ? {} : { sheet }
  const source = openArrival(folder, id)
  const reading = readIn(folder, id, { source, corrections, ground, replace: false })
  // The disk has time until the file gets its name.
  const [read] = await Promise.all([reading, flushArrival(folder, id)])
  return read
}

/**
 * The currency and the days of the run as its files tell; those of ads come before those of a CRM, whose deals go on.
 * Null where no file can be taken in.
 */
export function toldBy(reads: readonly Result<Rehearsal>[]): ToldRun | null {
  const surveys = reads.flatMap((read) => (read.ok ? [read.value.survey] : []))
  if (surveys.length === 0) return null
  const ads = surveys.filter(({ plan }) => plan.kind === 'ads')
  const spoken = ads.length > 0 ? ads : surveys
  const spans = spoken.flatMap(({ plan, span }) => (plan.isPeriodAssumed || span === null ? [] : [span]))
  return {
    span: wholeOf(spans),
    currency: spoken.map(({ plan }) => plan.currency).find((code) => code !== null) ?? null,
  }
}

/** Nothing is left of a file that was not taken in. */
export async function forget({ folder }: House, { id }: Arrival): Promise<void> {
  dropSpool(folder, id)
  await dropArrival(folder, id)
}
