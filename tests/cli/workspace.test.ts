import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '#db/open'
import { BUILT_IN_WORKSPACE, ensureWorkspace } from '#db/workspaces'
import { readZip } from '#lib/import/container/zip'
import { NOW } from '../db/runs-of-text.ts'
import { touchstone } from './run-touchstone.ts'

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'touchstone-workspaces-'))
  const database = openDatabase(join(folder, 'touchstone.db'))
  await ensureWorkspace(database, BUILT_IN_WORKSPACE, NOW)
  await ensureWorkspace(database, { id: 'one', name: 'Acme' }, NOW)
  database.sqlite.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const call = (...args: string[]) =>
  touchstone(args, { 'ads.csv': 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n' }, { TOUCHSTONE_DATA: folder })
const listed = async () => (await call('workspace', 'list')).stdout.trimEnd().split('\n')

describe('a workspace on the command line', () => {
  test('takes files in by its name, is taken along whole, and is removed once its name was said twice', async () => {
    expect((await call('import', 'ads.csv', '--run', 'Autumn', '--workspace', 'Acme')).code).toBe(0)
    expect(await listed()).toEqual(['main\tTouchstone\ttest runs: 0', 'one\tAcme\ttest runs: 1'])

    const archive = join(folder, 'acme.zip')
    expect(await call('workspace', 'export', 'Acme', archive)).toMatchObject({ code: 0, stderr: '' })
    expect([...readZip(readFileSync(archive)).keys()]).toContain('runs/1 Autumn/files/1 ads.csv')

    const asked = await call('workspace', 'delete', 'Acme')
    expect(asked).toMatchObject({ code: 2, stdout: '' })
    expect(asked.stderr).toContain('“Acme” holds test runs: 1, files: 1, members: 0')
    expect((await call('workspace', 'delete', 'Acme', '--confirm', 'acme')).code).toBe(2)
    expect((await call('workspace', 'delete', 'Acme', '--confirm', 'Acme')).code).toBe(0)
    expect(await listed()).toEqual(['main\tTouchstone\ttest runs: 0'])
  }, 60_000)

  test('gets another name, by which it is known from then on', async () => {
    expect((await call('workspace', 'rename', 'one', 'Acme and sons')).code).toBe(0)
    expect(await listed()).toContain('one\tAcme and sons\ttest runs: 0')
    expect((await call('workspace', 'rename', 'Acme', 'Other')).stderr).toContain('there is no workspace “Acme”')
  }, 60_000)

  test('of a name that two have is asked for by its id', async () => {
    await call('workspace', 'rename', 'main', 'Acme')
    const both = await call('workspace', 'export', 'Acme', '-')
    expect(both.stderr).toContain('2 workspaces are called “Acme”: say the id of one, main or one')
  }, 60_000)

  test('is never the first one where it is to be removed, and never written over a file', async () => {
    expect((await call('workspace', 'delete', 'Touchstone', '--confirm', 'Touchstone')).code).toBe(2)
    writeFileSync(join(folder, 'mine.zip'), 'mine')
    expect((await call('workspace', 'export', 'one', join(folder, 'mine.zip'))).stderr).toContain('is there already')
    expect(readFileSync(join(folder, 'mine.zip'), 'utf8')).toBe('mine')
    expect(readdirSync(folder)).toContain('touchstone.db')
  }, 60_000)
})
