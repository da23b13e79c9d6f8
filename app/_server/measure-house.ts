import 'server-only'
import { stat } from 'node:fs/promises'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import { countImports, countRuns } from '#db/house-counts'
import { openHouse } from './house.ts'
import { importsUnderWay } from './import-jobs.ts'

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
