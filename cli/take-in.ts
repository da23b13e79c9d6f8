import { dropArrival } from '#db/arrivals'
import { refusalOf } from '#db/faults'
import { footprintsBeside } from '#db/footprints'
import { markFailed, markRefused } from '#db/imports'
import { layoutsByPrint } from '#db/layouts'
import { leadsGround } from '#db/leads-ground'
import { dropSpool } from '#db/spool'
import { sheetsLeft } from '#lib/import/sheets-left'
import type { Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import { dayIn } from '#lib/locale/time-zones'
import type { Ground, Rehearsal } from '#lib/metrics/rehearse'
import { assumedPeriod } from '#lib/metrics/rehearse'
import type { Arrival } from './arrival.ts'
import { receive } from './arrival.ts'
import type { BegunImport } from './begin-import.ts'
import { beginImport } from './begin-import.ts'
import type { House } from './house.ts'
import { readIn } from './read-in.ts'
import type { SavedFile } from './save-read.ts'
import { saveRead } from './save-read.ts'

/** What is known beforehand of what would have to be asked. */
export type Wishes = {
  /** Which sheet of a workbook. */
  readonly sheet?: string | undefined
  /** Earlier rows step back where the file's would count their money twice. */
  readonly replace?: boolean
}

export type TakenIn = SavedFile & {
  /** The sheets of a workbook that are not in yet. */
  readonly sheetsLeft: readonly string[]
}

/** Takes a file into a run as the screens do, without asking: what only a person can decide refuses it. */
export async function takeIn(
  house: House,
  runId: string,
  fileName: string,
  pieces: AsyncIterable<Uint8Array>,
  now: string,
  wishes: Wishes = {},
): Promise<Result<TakenIn>> {
  const arrival = await receive(house, fileName, pieces)
  return arrival.ok ? takeInArrival(house, runId, arrival.value, now, wishes) : arrival
}

/** The same of a file that has arrived. `ahead`: how it was read before there was a run; null where it was not. */
export async function takeInArrival(
  house: House,
  runId: string,
  arrival: Arrival,
  now: string,
  wishes: Wishes,
  ahead: Rehearsal | null = null,
): Promise<Result<TakenIn>> {
  const { folder, database, scope } = house
  const begun = await beginImport(house, runId, arrival, now, wishes.sheet).finally(() =>
    dropArrival(folder, arrival.id),
  )
  if (!begun.ok) return begun
  try {
    return await readAndSave(house, begun.value, now, wishes, ahead)
  } catch (fault) {
    // What was kept for the save goes first: on a full disk the note needs its room.
    dropSpool(folder, arrival.id)
    await markFailed(database, scope, arrival.id, refusalOf(fault))
    throw fault
  }
}

async function readAndSave(
  house: House,
  begun: BegunImport,
  now: string,
  { replace = false }: Wishes,
  ahead: Rehearsal | null,
): Promise<Result<TakenIn>> {
  const { stored, source, before } = begun
  const { id, corrections } = stored
  const ground = await groundOf(house, begun, now)
  const read =
    ahead !== null && holdsOn(ground, ahead)
      ? accepted(ahead)
      : await readIn(house.folder, id, { source, corrections, ground, replace })
  if (!read.ok) {
    await markRefused(house.database, house.scope, id, read.reason)
    return read
  }
  const isFirst = ground.footprints.length === 0
  const saved = await saveRead(house, stored, read.value.survey, { source, isFirst, replace }, now)
  return saved.ok ? accepted({ ...saved.value, sheetsLeft: sheetsLeft([saved.value, ...before]) }) : saved
}

async function groundOf({ database, scope }: House, { run, stored }: BegunImport, now: string): Promise<Ground> {
  return {
    currency: run.currency,
    footprints: await footprintsBeside(database, scope, stored),
    layouts: await layoutsByPrint(database, scope),
    period: assumedPeriod(run, dayIn(now, run.timeZone)),
    leads: await leadsGround(database, scope, run.id),
  }
}

/**
 * Whether a file would be read as it was ahead of its run. The run's days are those asked for then; its currency may come
 * from another file, leads are held against its ads, and figures against what it holds.
 */
function holdsOn({ currency, footprints }: Ground, { survey: { plan } }: Rehearsal): boolean {
  return plan.kind === 'ads' && (plan.currency ?? currency) === currency && footprints.length === 0
}
