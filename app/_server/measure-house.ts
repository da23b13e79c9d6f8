import 'server-only'
import { stat } from 'node:fs/promises'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { backupsOf, listBackups } from '#db/backup/backups'
import { countImports, countRuns } from '#db/house-counts'
import { openHouse } from './house.ts'
import { importsUnderWay } from './import-jobs.ts'
import { hasBackupFailed } from './keep-backups.ts'

/** What /metrics tells: the process, and how much the house holds; no name of anything in it. */
export function houseMetrics(): Promise<string> {
  const shelf = globalThis as { touchstoneMetrics?: Registry }
  shelf.touchstoneMetrics ??= makeRegistry()
  return shelf.touchstoneMetrics.metrics()
}

export const METRICS_TYPE = Registry.PROMETHEUS_CONTENT_TYPE

function makeRegistry(): Registry {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'touchstone_database_bytes',
    help: 'Bytes of the database, without its log',
    registers,
    async collect() {
      const { databasePath } = await openHouse()
      this.set((await stat(databasePath)).size)
    },
  })
  new Gauge({
    name: 'touchstone_backup_age_seconds',
    help: 'Seconds since the newest backup; absent where there is none',
    registers,
    async collect() {
      const [newest] = listBackups(backupsOf((await openHouse()).folder))
      this.remove()
      if (newest !== undefined) this.set((Date.now() - newest.at) / 1000)
    },
  })
  new Gauge({
    name: 'touchstone_backup_failed',
    help: '1 where the last try to make a daily backup came to nothing',
    registers,
    collect() {
      this.set(hasBackupFailed() ? 1 : 0)
    },
  })
  new Gauge({
    name: 'touchstone_runs',
    help: 'Test runs',
    registers,
    async collect() {
      this.set(await countRuns((await openHouse()).database))
    },
  })
  new Gauge({
    name: 'touchstone_imports',
    help: 'Imports by state',
    labelNames: ['state'],
    registers,
    async collect() {
      this.reset()
      for (const { state, count } of await countImports((await openHouse()).database)) this.set({ state }, count)
    },
  })
  new Gauge({
    name: 'touchstone_imports_under_way',
    help: 'Imports that are being read or saved right now',
    registers,
    collect() {
      this.set(importsUnderWay())
    },
  })
  return registry
}
