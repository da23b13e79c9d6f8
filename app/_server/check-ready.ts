import 'server-only'
import { accessSync, constants } from 'node:fs'
import { refusalOf } from '#db/faults'
import { countRuns } from '#db/house-counts'
import type { Result } from '#lib/kernel/result'
import { accepted } from '#lib/kernel/result'
import { openHouse } from './house.ts'

/** Whether requests can be served now: the database answers, and its folder takes files. */
export async function checkReady(): Promise<Result<true>> {
  try {
    const { database, folder } = await openHouse()
    await countRuns(database)
    accessSync(folder, constants.W_OK)
    return accepted(true)
  } catch (fault) {
    return { ok: false, reason: refusalOf(fault) }
  }
}
