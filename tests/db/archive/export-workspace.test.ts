import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportWorkspace } from '#db/archive/export-workspace'
import { pathOf } from '#db/files'
import type { Database } from '#db/open'
import { openDatabase } from '#db/open'
import { mintScope } from '#db/scope'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { csvLine } from '#lib/import/container/write-delimited'
import { readZip, unpack } from '#lib/import/container/zip'
import { fileNameOf } from '#lib/locale/file-name'
import { fillWorkspace, keepFile } from '../filled-workspace.ts'
import { NOW } from '../runs-of-text.ts'

let folder: string
let path: string
let database: Database
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-archive-'))
  path = join(folder, 'touchstone.db')
  database = openDatabase(path)
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, NOW)
  fillWorkspace(folder, database, 'theirs')
  fillWorkspace(folder, database, 'ours')
})
afterEach(() => {
  database.sqlite.close()
  rmSync(folder, { recursive: true })
})

const writing = { line: csvLine, fileName: fileNameOf }
const admin = mintScope('ours', 'admin', null, 'ours')
const archive = (scope = admin) => exportWorkspace({ folder, path, version: '9.9.9', now: NOW, writing }, scope)

/** The parts of the archive as texts, read as any program reads a zip. */
async function partsOf(pieces: AsyncIterable<Uint8Array>): Promise<Record<string, string>> {
  const bytes = await joined(pieces)
  const parts = [...readZip(bytes).values()]
  const texts = parts.map(async (part) => (await joined(unpack(bytes, part))).toString())
  return Object.fromEntries((await Promise.all(texts)).map((text, at) => [parts[at]?.name, text]))
}

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const piece of pieces) all.push(piece)
  return Buffer.concat(all)
}

describe('the archive of a workspace', () => {
  test('holds all of it, in files that need no program of ours', async () => {
    const parts = await partsOf(archive())
    expect(Object.keys(parts)).toEqual([
      'README.txt',
      'workspace.json',
      'activities.csv',
      'runs/1 ours-runs/run.json',
      'runs/1 ours-runs/rows.csv',
      'runs/1 ours-runs/leads.csv',
      'runs/1 ours-runs/labels.csv',
      'runs/1 ours-runs/decisions.csv',
      'runs/1 ours-runs/verdicts.csv',
      'runs/1 ours-runs/report-1.json',
      expect.stringMatching(/^runs\/1 ours-runs\/files\/\d+ ours\.csv$/),
      expect.stringMatching(/^runs\/1 ours-runs\/pictures\/[0-9a-f]{64}\.png$/),
      expect.stringMatching(/^runs\/1 ours-runs\/pictures\/[0-9a-f]{64}\.png$/),
      'manifest.json',
    ])
    expect(parts['runs/1 ours-runs/report-1.json']).toBe('{"of":"ours"}')
    const file = Object.keys(parts).find((name) => name.includes('/files/')) as string
    expect(parts[file]).toBe('the file of ours')
    expect(JSON.parse(parts['runs/1 ours-runs/run.json'] as string)).toMatchObject({
      run: { id: 'ours-run', currency: 'RUB', targets: { lead: 1 } },
      imports: [{ id: 'ours-import', state: 'saved', file: file.replace('runs/1 ours-runs/', '') }],
      reports: [{ number: 1, sha256: 'ours-snapshots', file: 'report-1.json' }],
      links: [{ revokedAt: null }],
    })
    expect(JSON.parse(parts['workspace.json'] as string)).toMatchObject({
      name: 'The ours',
      members: [{ name: 'ours-users', role: 'admin' }],
      layouts: [{ fingerprint: 'ours-layouts' }],
      leadStages: [{ stage: 'ours-lead_stages' }],
    })
  })

  test('has rows with days and money as people write them, and what a later file has replaced', async () => {
    database.sqlite.exec('UPDATE rows SET hidden = 2')
    const { 'runs/1 ours-runs/rows.csv': rows = '' } = await partsOf(archive())
    const [header = '', row = '', ...rest] = rows.replace('\ufeff', '').trimEnd().split('\r\n')
    const cells = row.split(',')
    const named = Object.fromEntries(header.split(',').map((name, at) => [name, cells[at]]))
    expect(named).toMatchObject({ file: 'ours.csv', ad_name: 'Ad of ours', start: '2026-09-07', spend: '1.5' })
    expect(named).toMatchObject({ clicks: '3', impressions: '', set_aside: 'clicks' })
    expect(rest).toEqual([])
  })

  test('lists every other part with its size and SHA-256, and what was not there', async () => {
    const [picture] = database.sqlite.prepare("SELECT picture FROM creatives WHERE run_id = 'ours-run'").pluck().all()
    rmSync(pathOf(folder, picture as string))
    const { 'manifest.json': manifest = '', ...parts } = await partsOf(archive())
    const { parts: listed, ...about } = JSON.parse(manifest)
    expect(about).toEqual({
      format: 'touchstone-workspace-1',
      program: 'Touchstone 9.9.9',
      createdAt: NOW,
      workspace: 'ours',
      missing: [`runs/1 ours-runs/pictures/${picture}.png`],
    })
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    const found = Object.entries(parts).map(([name, text]) => ({
      name,
      size: Buffer.byteLength(text),
      sha256: sha256(text),
    }))
    expect(listed).toEqual(found)
  })

  test('holds nothing of another workspace, and nothing that opens anything', async () => {
    const whole = Object.values(await partsOf(archive())).join('\n')
    expect(whole).not.toContain('theirs')
    expect(whole).not.toContain('@example.com')
    expect(whole).not.toContain('secret of')
    expect(whole).toContain('ours-shares')
  })

  test('is of one moment, whatever is written meanwhile', async () => {
    const pieces = archive()
    const first = (await pieces.next()).value as Uint8Array
    database.sqlite.exec("DELETE FROM labels; UPDATE runs SET name = 'Another' WHERE id = 'ours-run'")
    const rest = async function* () {
      yield first
      yield* pieces
    }
    expect(Object.keys(await partsOf(rest()))).toContain('runs/1 ours-runs/labels.csv')
  })

  test('that is broken off leaves nothing open', async () => {
    const pieces = archive()
    for (let piece = 0; piece < 8; piece++) await pieces.next()
    await pieces.return(undefined)
    expect(database.sqlite.pragma('wal_checkpoint(TRUNCATE)')).toEqual([{ busy: 0, log: 0, checkpointed: 0 }])
  })

  test('writes names of runs and files so that they can be unpacked anywhere', async () => {
    const { sqlite } = database
    sqlite.prepare("UPDATE runs SET name = '../../Тест: осень' WHERE id = 'ours-run'").run()
    sqlite.prepare("UPDATE imports SET file_name = '..\\..\\con' WHERE id = 'ours-import'").run()
    keepFile(folder, 'the file of ours')
    const names = Object.keys(await partsOf(archive()))
    expect(names).toContain('runs/1 .. .. Тест осень/rows.csv')
    expect(names.filter((name) => /(^|\/)\.\.?(\/|$)|\\/.test(name))).toEqual([])
  })

  test('is for admins', async () => {
    await expect(archive(mintScope('ours', 'editor')).next()).rejects.toThrow()
  })
})
