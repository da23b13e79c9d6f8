import type { StoredImport } from '#db/imports'
import { claimForSaving, createImport, findImport, markReady } from '#db/imports'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import type { NewTestRun, TestRun } from '#db/runs'
import { createRun } from '#db/runs'
import type { SaveOutcome } from '#db/saves'
import { saveImport } from '#db/saves'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { openData } from '#db/tallies'
import { ensureWorkspace } from '#db/workspaces'
import { clashingWith, findConflicts } from '#lib/import/conflicts/conflicts'
import type { Source } from '#lib/import/container/decode'
import type { Corrections } from '#lib/import/plan'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import { byLetters } from '#lib/kernel/order'
import { rehearse } from '#lib/metrics/rehearse'
import { tallyRun } from '#lib/metrics/run-tallies'

export const NOW = '2026-09-20T10:00:00.000Z'

export const NEW_RUN: NewTestRun = {
  name: 'Autumn test',
  client: 'Acme',
  currency: 'RUB',
  timeZone: 'Europe/Moscow',
  start: '2026-09-07',
  end: '2026-09-20',
  dailyBudget: 30_000,
  targets: { click: 20, subscriber: null, lead: 600, sale: 5000.5 },
  primaryStage: 'lead',
  segmentBy: ['age', 'gender'],
}

/** A real database in memory with two workspaces and a run in the first. */
export async function openTestHouse(): Promise<{ database: Database; scope: Scope; stranger: Scope; run: TestRun }> {
  const database = openDatabase(':memory:')
  await ensureWorkspace(database, { id: 'ours', name: 'Ours' }, NOW)
  await ensureWorkspace(database, { id: 'theirs', name: 'Theirs' }, NOW)
  const scope = mintScope('ours', 'admin')
  const run = await createRun(database, scope, NEW_RUN, { id: 'run', now: NOW })
  return { database, scope, stranger: mintScope('theirs', 'admin'), run }
}

type House = { readonly database: Database; readonly scope: Scope; readonly runId?: string }

/** Takes the text of an export into the run, as the screens do. */
export async function importText(house: House, id: string, text: string, replace = false): Promise<SaveOutcome> {
  return confirmText(house, await stageText(house, id, text), replace)
}

type Staged = { readonly stored: StoredImport; readonly source: Source }

/** What the user's confirmation does. */
export async function confirmText(house: House, { stored, source }: Staged, replace = false): Promise<SaveOutcome> {
  await claimForSaving(house.database, house.scope, stored.id)
  const { plan, rows } = stored.survey as NonNullable<StoredImport['survey']>
  return saveImport(house.database, house.scope, stored, {
    platform: plan.platform,
    onConflict: { find: findConflicts, clashing: clashingWith, replace },
    now: NOW,
    rows: rows.accepted,
    read: (accept, acceptLead) => readByPlan(source, plan, { ...acceptingOnly(accept), acceptLead }),
  })
}

/** Up to the point where the user confirms. */
export function stageText(house: House, id: string, text: string): Promise<Staged> {
  return stageFile(house, id, new TextEncoder().encode(text), id)
}

/** The same of any file, by its SHA-256. */
export async function stageFile(
  { database, scope, runId = 'run' }: House,
  id: string,
  bytes: Uint8Array,
  sha256: string,
  corrections: Corrections = {},
): Promise<Staged> {
  const source = sourceOfBytes(bytes)
  const file = { name: `${id}.csv`, size: bytes.length, sha256, uploadSha256: sha256, corrections }
  await createImport(database, scope, runId, file, { id, now: NOW })
  const rehearsed = await rehearse(source, corrections, { currency: 'RUB', footprints: [] })
  if (!rehearsed.ok) throw new Error(`the file was refused: ${rehearsed.reason.key}`)
  await markReady(database, scope, id, rehearsed.value.survey, [])
  return { stored: (await findImport(database, scope, runId, id)) as StoredImport, source }
}

function sourceOfBytes(bytes: Uint8Array): Source {
  return async function* pieces() {
    yield bytes
  }
}

/** What the run's data say, as lines in order: "ad day spend clicks". */
export async function liveLines({ database, scope }: House): Promise<string[]> {
  const data = await openData(database, scope, 'run')
  return [...tallyRun(data, ['age'])]
    .map(({ ad, span, breakdown, sums }) =>
      [
        ad.adId,
        ad.creative,
        span?.start === span?.end ? span?.start : `${span?.start}..${span?.end}`,
        breakdown.age,
        `spend ${sums.spend === null ? '-' : sums.spend / 1e6}`,
        `clicks ${sums.clicks ?? '-'}`,
        `leads ${sums.leads ?? '-'}`,
      ]
        .filter((part) => part !== null && part !== undefined)
        .join(' '),
    )
    .sort(byLetters)
}
