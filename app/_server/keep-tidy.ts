import 'server-only'
import { sweepFiles } from '#db/files'
import { namedFiles } from '#db/named-files'
import type { Database } from '#db/open'
import { logFault } from './log.ts'

const AN_HOUR = 3_600_000

/** For as long as the server runs, files that nothing needs go: those that a removal or a broken upload has left. */
export function keepTidy(folder: string, database: Database): void {
  const tidy = async () => {
    try {
      await sweepFiles(folder, await namedFiles(database), Date.now())
    } catch (fault) {
      logFault('files that nothing needs stay until the next hour', fault)
    }
  }
  setInterval(tidy, AN_HOUR).unref()
}
