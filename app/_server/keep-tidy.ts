import 'server-only'
import { sweepFiles } from '#db/files'
import { namedFiles } from '#db/named-files'
import type { Database } from '#db/open'
import { emptyLog } from '#db/open'
import { logFault } from './log.ts'

const AN_HOUR = 3_600_000

/**
 * For as long as the server runs, what nothing needs goes: files that a removal or a broken upload has left, and the
 * database's log, which a removal cannot empty while somebody reads it.
 */
export function keepTidy(folder: string, database: Database): void {
  const tidy = async () => {
    try {
      emptyLog(database)
      await sweepFiles(folder, await namedFiles(database), Date.now())
    } catch (fault) {
      logFault('what nothing needs stays until the next hour', fault)
    }
  }
  setInterval(tidy, AN_HOUR).unref()
}
