import { randomUUID } from 'node:crypto'
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { sourceOf } from '#db/files'
import { filesInUse } from '#db/imports'
import { keepLayout } from '#db/layouts'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { ensureWorkspace } from '#db/workspaces'
import type { Layout } from '#lib/import/header/layout'
import { layoutPrint } from '#lib/import/header/layout'
import type { House } from '../../cli/house.ts'
import { intoNewRun } from '../../cli/new-run.ts'
import type { Outcome } from '../../cli/outcome.ts'
import type { AskedRun } from '../../cli/run-named.ts'
import { takeIn } from '../../cli/take-in.ts'
import { NOW } from '../db/runs-of-text.ts'
import { makeWorkbook } from '../import/make-workbook.ts'

vi.setConfig({ testTimeout: 60_000 })

const MUSEUM = fileURLToPath(new URL('../fixtures/exports', import.meta.url))
const LEADS = fileURLToPath(new URL('../fixtures/leads', import.meta.url))

let root: string
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'touchstone-new-run-'))
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(root, { recursive: true })
})

async function openTestHouse(layouts: readonly Layout[] = []): Promise<House> {
  const database = openDatabase(':memory:')
  await ensureWorkspace(database, { id: 'ours', name: 'Ours' }, NOW)
  const scope = mintScope('ours', 'admin')
  for (const layout of layouts) {
    const kept = { fingerprint: layoutPrint(layout.headers), platform: 'plain', layout }
    await keepLayout(database, scope, kept, { id: randomUUID(), now: NOW })
  }
  return { folder: await mkdtemp(join(root, 'house-')), database, scope }
}

const WISHES = { sheet: undefined, replace: false }

async function ahead(house: House, files: string[], asked: AskedRun = {}): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const call = { files, run: 'Autumn', workspace: undefined, asked, wishes: WISHES, json: false }
  for await (const outcome of intoNewRun(house, call, NOW)) outcomes.push(outcome)
  return outcomes
}

/** The same files one by one into a run of the same settings that was there before. */
async function oneByOne(house: House, files: readonly string[], { run }: Outcome): Promise<Outcome['taken'][]> {
  if (run === null) throw new Error('no run was made')
  await createRun(house.database, house.scope, run, { id: run.id, now: NOW })
  const taken: Outcome['taken'][] = []
  for (const path of files) taken.push(await takeIn(house, run.id, basename(path), sourceOf(path)(), NOW, WISHES))
  return taken
}

/** The files below a house, without those of its imports. */
async function leftIn({ folder, database }: House): Promise<string[]> {
  const used = await filesInUse(database)
  const found = await readdir(folder, { recursive: true })
  const left = found.filter((path) => !used.has(basename(path)))
  return (await Promise.all(left.map(async (path) => ((await stat(join(folder, path))).isFile() ? [path] : [])))).flat()
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(root, name)
  await writeFile(path, content)
  return path
}

const ONE = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n2026-09-08,1,12,150\n'
const TWO = 'date,ad_id,clicks,spend\n2026-09-08,1,12,175\n2026-09-09,2,5,50\n'
const USD = 'date,ad_id,clicks,spend (usd)\n2026-09-07,7,10,100\n'
const RUB = 'date,ad_id,clicks,spend (rub)\n2026-09-07,8,10,100\n'
const NO_DAY = 'ad_id,clicks,spend\n9,10,100\n'
const PERIOD = 'period_start,period_end,ad_id,clicks,spend\n2026-09-07,2026-09-08,1,22,300\n'
const SHEET = (name: string, ad: number) => ({
  name,
  rows: [
    ['date', 'ad_id', 'spend'],
    ['2026-09-07', String(ad), 10],
  ],
})
const BOOK = makeWorkbook([SHEET('October 1', 1), SHEET('October 2', 2)])
const DEALS = 'amocrm-repeated-columns.csv'

describe('files are taken into a run that they make as into one that was there', () => {
  test('each file of the museum', async () => {
    const names = (await readdir(MUSEUM)).sort()
    let made = 0
    for (const name of names) {
      const path = join(MUSEUM, name)
      const house = await openTestHouse()
      const [outcome] = (await ahead(house, [path])) as [Outcome]
      expect([name, await leftIn(house)]).toEqual([name, []])
      if (outcome.run === null) continue
      made++
      expect([name, outcome.taken]).toEqual([name, ...(await oneByOne(await openTestHouse(), [path], outcome))])
    }
    expect(made).toBeGreaterThan(names.length / 2)
  })

  test.each<[string, readonly [string, string | Uint8Array][], AskedRun]>([
    [
      'two that overlap',
      [
        ['one.csv', ONE],
        ['two.csv', TWO],
      ],
      {},
    ],
    [
      'the same twice',
      [
        ['one.csv', ONE],
        ['copy.csv', ONE],
      ],
      {},
    ],
    [
      'both sheets of a workbook',
      [
        ['book.xlsx', BOOK],
        ['book.xlsx', BOOK],
      ],
      {},
    ],
    [
      'one that would count money twice',
      [
        ['one.csv', ONE],
        ['period.csv', PERIOD],
      ],
      {},
    ],
    [
      'one that names no day behind one that does',
      [
        ['no-day.csv', NO_DAY],
        ['one.csv', ONE],
      ],
      {},
    ],
    ['one that names no day in a run of dates asked for', [['no-day.csv', NO_DAY]], { start: '2026-09-01' }],
    [
      'one in another currency',
      [
        ['rub.csv', RUB],
        ['usd.csv', USD],
      ],
      {},
    ],
    [
      'one in another currency than was asked for',
      [
        ['rub.csv', RUB],
        ['usd.csv', USD],
      ],
      { currency: 'USD' },
    ],
    [
      'one without a currency before one with it',
      [
        ['one.csv', ONE],
        ['usd.csv', USD],
      ],
      {},
    ],
  ])('%s', async (_name, contents, asked) => {
    const files = await Promise.all(contents.map(([name, content]) => write(name, content)))
    const house = await openTestHouse()
    const outcomes = await ahead(house, files, asked)
    const [first] = outcomes as [Outcome]
    expect(outcomes.map(({ taken }) => taken)).toEqual(await oneByOne(await openTestHouse(), files, first))
    expect(await leftIn(house)).toEqual([])
  })

  test('a CRM’s deals before the ads and behind them', async () => {
    const files = [join(LEADS, DEALS), join(LEADS, 'vk-ads.csv')]
    for (const order of [files, files.toReversed()]) {
      const outcomes = await ahead(await openTestHouse(), order)
      const [first] = outcomes as [Outcome]
      expect(outcomes.map(({ taken }) => taken)).toEqual(await oneByOne(await openTestHouse(), order, first))
    }
  })

  test('one read as people have settled for its like', async () => {
    const headers = ['Whn', 'Wich one', 'Coins gone']
    const fields = { whn: 'date', 'wich one': 'ad_name', 'coins gone': 'spend' } as const
    const path = await write('unknown.csv', `${headers.join(';')}\n2026-09-07;Video A;100\n`)
    const [outcome] = (await ahead(await openTestHouse([{ headers, fields }]), [path])) as [Outcome]
    expect(outcome.taken).toMatchObject({ ok: true, value: { survey: { remembered: true } } })
    expect([outcome.taken]).toEqual(await oneByOne(await openTestHouse([{ headers, fields }]), [path], outcome))
  })
})

describe('where no file can be taken in there is no run, and nothing of them is left', () => {
  const SUBTOTALS = 'date,campaign_name,ad_name,spend\n2026-09-07,C,A,10\n2026-09-07,C,B,20\n2026-09-07,C,,30\n'
  test.each<[string, readonly [string, string][], readonly string[]]>([
    [
      'nothing in it, and no day',
      [
        ['empty.csv', ''],
        ['no-day.csv', NO_DAY],
      ],
      ['empty', 'openQuestions'],
    ],
    ['the same money twice within', [['subtotals.csv', SUBTOTALS]], ['subtotalsWithin']],
  ])('%s', async (_name, contents, reasons) => {
    const house = await openTestHouse()
    const outcomes = await ahead(house, await Promise.all(contents.map(([name, text]) => write(name, text))))
    expect(outcomes.map(({ run, taken }) => [run, taken.ok || taken.reason.key])).toEqual(
      reasons.map((reason) => [null, reason]),
    )
    expect(await leftIn(house)).toEqual([])
    expect(house.database.sqlite.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(0)
  })
})

test('after a fault nothing is left of the files that were read', async () => {
  const house = await openTestHouse()
  const files = [await write('one.csv', ONE), await write('two.csv', TWO)]
  house.database.sqlite.exec('DROP TABLE runs')
  await expect(ahead(house, files)).rejects.toThrow('no such table')
  expect(await leftIn(house)).toEqual([])
})
