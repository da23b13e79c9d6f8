import 'server-only'
import { randomUUID } from 'node:crypto'
import { changeRun, createRun, findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { patiently } from './patiently.ts'
import { requireOpenRun } from './require-open-run.ts'
import { readNewRun, readRunChanges, withRunChanges } from './run-body.ts'
import { noteVerdicts, noteVerdictsSoon } from './save-verdicts.ts'

export async function saveRun(scope: Scope, body: unknown): Promise<Result<{ id: string }>> {
  const read = readNewRun(body)
  if (!read.ok) return read
  const { database } = await openHouse()
  const id = randomUUID()
  await patiently(() => createRun(database, scope, read.value, { id, now: now() }))
  return accepted({ id })
}

/** Changes a run's settings; refused where they have changed since the version that the change was made from. */
export async function saveRunChanges(scope: Scope, id: string, body: unknown): Promise<Result<{ version: number }>> {
  const read = readRunChanges(body)
  if (!read.ok) return read
  const { version } = read.value
  const { database } = await openHouse()
  const run = await findRun(database, scope, id)
  if (run === null) return refused('notFound')
  const open = await requireOpenRun(scope, id)
  if (!open.ok) return open
  if (run.settingsVersion !== version) return refused('settingsChanged')
  const settings = withRunChanges(run, read.value)
  if (!settings.ok) return settings
  await noteVerdicts(scope, id)
  switch (await patiently(() => changeRun(database, scope, id, version, settings.value, now()))) {
    case 'gone':
      return refused('notFound')
    case 'stale':
      return refused('settingsChanged')
    case 'currencyFixed':
      return refused('currencyFixed', { currency: run.currency })
    case 'unchanged':
      return accepted({ version })
    case 'changed':
      noteVerdictsSoon(scope, id)
      return accepted({ version: version + 1 })
  }
}
