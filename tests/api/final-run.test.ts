import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import * as work from '#app/_server/import-work.ts'
import * as shown from '#app/_server/load-report.ts'
import * as imports from '#app/_server/save-import.ts'
import * as report from '#app/_server/save-report.ts'
import { refusalOf } from '#db/faults'
import { claimForSaving, findImport } from '#db/imports'
import { saveStages } from '#db/lead-stages'
import { createRun } from '#db/runs'
import type { ImportState } from '#db/schema/imports'
import { mintScope } from '#db/scope'
import { reopen } from '#db/snapshots'
import { importText, NEW_RUN, NOW } from '../db/runs-of-text.ts'
import { house } from './test-house.ts'

vi.setConfig({ testTimeout: 120_000 })

const scope = mintScope('main', 'admin')
let runId: string

beforeEach(async () => {
  runId = randomUUID()
  await createRun(house.database, scope, NEW_RUN, { id: runId, now: NOW })
})

const exportOf = (day: string) => `date,ad_id,clicks,spend,leads\n${day},1,100,1800,6\n`

async function upload(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text)
  async function* pieces() {
    yield bytes
  }
  const taken = await imports.receiveImport(scope, runId, { fileName: 'a.csv', pieces: pieces(), announced: null })
  if (!taken.ok) throw new Error(taken.reason.key)
  await reach(taken.value.id, 'ready')
  return taken.value.id
}

async function reach(id: string, state: ImportState) {
  for (;;) {
    const found = await findImport(house.database, scope, runId, id)
    if (found?.state === state) return found
    await delay(10)
  }
}

async function save(id: string): Promise<void> {
  await imports.confirmImport(scope, runId, id, { replace: false })
  await reach(id, 'saved')
}

const rows = () =>
  house.database.sqlite
    .prepare('SELECT count(*) FROM ads JOIN rows ON rows.ad = ads.number WHERE run_id = ?')
    .pluck()
    .get(runId)

const FINAL = { key: 'finalReport', params: { version: '1.0' } }

describe('a report that is finished between a click and what it does', () => {
  test('stops the save of an import, which can be run again once the report is reopened', async () => {
    await save(await upload(exportOf('2026-09-07')))
    const late = await upload(exportOf('2026-09-08'))
    expect((await report.finishReport(scope, runId, { signedBy: 'Anna' })).ok).toBe(true)
    await claimForSaving(house.database, scope, late)
    await work.begin(scope, runId, late, { kind: 'save', replace: false })
    expect((await reach(late, 'failed')).refusal).toEqual(FINAL)
    expect(rows()).toBe(1)
    await reopen(house.database, scope, runId, NOW)
    await imports.rerunImport(scope, runId, late)
    await reach(late, 'ready')
    await save(late)
    expect(rows()).toBe(2)
  })

  test('stops an import from being taken back', async () => {
    const id = await upload(exportOf('2026-09-07'))
    await save(id)
    expect((await report.finishReport(scope, runId, { signedBy: 'Anna' })).ok).toBe(true)
    const fault = await work.perform(scope, runId, id, { kind: 'revert' }).catch((thrown: unknown) => thrown)
    expect(refusalOf(fault)).toEqual(FINAL)
    expect(rows()).toBe(1)
  })
})

describe('what stages of a CRM mean, changed in another run once the report is finished,', () => {
  const stage = { platform: 'generic_crm', pipeline: '', stage: 'Thinking', outcome: 'lost' } as const
  const leads = 'lead_id,created_at,stage,amount,utm_content\n1,2026-09-07,Thinking,100,1\n'

  test.each([
    [stage.platform, true],
    ['another CRM', false],
  ])('is told on the pages of the run where it has leads of that CRM: %s', async (platform, isTold) => {
    const own = { database: house.database, scope, runId }
    await importText(own, randomUUID(), exportOf('2026-09-07'))
    await importText(own, randomUUID(), leads)
    expect(await shown.loadFinalReport(runId)).toBeNull()
    expect((await report.finishReport(scope, runId, { signedBy: 'Anna' })).ok).toBe(true)
    expect(await shown.loadFinalReport(runId)).toEqual({ version: '1.0', hasOtherStages: false })
    await saveStages(house.database, scope, [{ ...stage, platform }], NOW)
    expect(await shown.loadFinalReport(runId)).toEqual({ version: '1.0', hasOtherStages: isTold })
    await saveStages(house.database, scope, [{ ...stage, platform, outcome: null }], NOW)
  })
})
