import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openDatabase } from '#db/open'

const ROWS = 20_000
const KILLS = 8

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-kill-'))
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `2026-09-${String((row % 28) + 1).padStart(2, '0')},ad${Math.floor(row / 28)},100,${row % 10},1.25`,
  )
  await writeFile(join(folder, 'export.csv'), ['date,ad_id,impressions,clicks,spend', ...rows, ''].join('\n'))
})
afterAll(() => rm(folder, { recursive: true }))

/** Imports the file into a fresh database by the command line, and kills it after `wait` milliseconds. */
async function importAndKill(data: string, wait: number): Promise<{ rows: number; saved: number; integrity: unknown }> {
  const args = ['cli/touchstone.ts', 'import', join(folder, 'export.csv'), '--run', 'killed']
  const child = spawn(process.execPath, args, { env: { ...process.env, TOUCHSTONE_DATA: data }, stdio: 'ignore' })
  await Promise.race([once(child, 'exit'), delay(wait)])
  child.kill('SIGKILL')
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const { sqlite } = openDatabase(join(data, 'touchstone.db'))
  const count = (sql: string) => sqlite.prepare(sql).pluck().get() as number
  const found = {
    rows: count('SELECT count(*) FROM rows'),
    saved: count("SELECT count(*) FROM imports WHERE state = 'saved'"),
    integrity: sqlite.pragma('integrity_check', { simple: true }),
  }
  sqlite.close()
  return found
}

test('an import that is killed at any moment has left all of itself or nothing', async () => {
  const whole = join(folder, 'whole')
  const started = Date.now()
  await mkdir(whole)
  expect(await importAndKill(whole, 60_000)).toEqual({ rows: ROWS, saved: 1, integrity: 'ok' })
  const duration = Date.now() - started
  for (let kill = 1; kill <= KILLS; kill++) {
    const data = join(folder, `killed-${kill}`)
    await mkdir(data)
    const { rows, saved, integrity } = await importAndKill(data, (duration * (kill + 2)) / (KILLS + 3))
    expect({ rows, integrity }).toEqual({ rows: saved * ROWS, integrity: 'ok' })
  }
}, 180_000)
