import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, test, vi } from 'vitest'
import type { Analysis } from '#lib/analysis/analysis'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const DAYS =
  'date,ad_id,creative,segment,clicks,spend,leads\n2026-09-07,1,Video,Women,10,100,2\n2026-09-08,2,Photo,Men,20,300,1\n'
const PERIOD = 'Reporting starts,Reporting ends,Ad ID,Link clicks,Amount spent (RUB)\n2026-09-01,2026-09-30,1,50,500\n'
const META_DAY = 'Day,Ad ID,Link clicks,Amount spent (RUB)\n2026-09-07,1,5,50\n'

async function analysed(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<Analysis & { stderr: string }> {
  const { code, stdout, stderr } = await touchstone(['analyse', ...args, '--json'], files)
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' })
  return { ...JSON.parse(stdout), stderr }
}

/** What is said of the files; what the engine has to say of its estimates is no part of it. */
const codes = ({ about }: Analysis) =>
  about.problems.filter(({ code }) => !ENGINE.includes(code)).map(({ code, file }) => [code, file])
const ENGINE = ['otherStageJudged', 'dailyNoiseAssumed', 'dailyRowsFew']

describe('an answer', () => {
  test('is one line of JSON and nothing else, with exit code 0', async () => {
    const { code, stdout, stderr } = await touchstone(['analyse', 'days.csv', '--json'], {
      'days.csv': `${DAYS}2026-09-40,3,Video,Men,1,1,1\n`,
    })
    expect(code).toBe(0)
    expect(stdout.trimEnd().split('\n')).toHaveLength(1)
    expect(Object.keys(JSON.parse(stdout))).toEqual(
      expect.arrayContaining(['about', 'totals', 'rates', 'days', 'groups', 'forecast', 'context', 'decision']),
    )
    expect(stderr).toContain('days.csv, line 4, date: “2026-09-40”: This is not a day.')
  })

  test('says of each file how it was read', async () => {
    const text = `\ufeff${DAYS}`.replaceAll('\n', '\r\n')
    const { about, totals } = await analysed(['days.csv'], { 'days.csv': text })
    expect(about.files).toEqual([
      {
        name: 'days.csv',
        sha256: createHash('sha256').update(text).digest('hex'),
        platform: 'plain',
        kind: 'ads',
        encoding: 'utf-8',
        delimiter: ',',
        headerLine: 1,
        isPeriodAssumed: false,
        columns: [
          { header: 'date', field: 'date' },
          { header: 'ad_id', field: 'ad_id' },
          { header: 'creative', field: 'creative' },
          { header: 'segment', field: 'segment' },
          { header: 'clicks', field: 'clicks_link' },
          { header: 'spend', field: 'spend' },
          { header: 'leads', field: 'leads' },
        ],
        rows: { read: 2, accepted: 2, refused: 0, totals: 0, duplicates: 0 },
        importedAt: null,
      },
    ])
    expect(about).toMatchObject({ schema: 1, asOf: '2026-09-09', currency: 'RUB', segmentBy: ['segment'] })
    expect(totals).toMatchObject({ clicks: 30, spend: 400, leads: 3, sales: null })
  })

  test('without --json is a summary for people', async () => {
    const { code, stdout } = await touchstone(['analyse', 'days.csv'], { 'days.csv': DAYS })
    expect(code).toBe(0)
    expect(stdout).toContain('2026-09-07 to 2026-09-08 (2 days), RUB')
    expect(stdout).toContain('Women')
    expect(stdout).toMatch(/sales\s+no data/)
    expect(() => JSON.parse(stdout)).toThrow()
  })

  test('is the same byte for byte in another time zone and language', async () => {
    const files = { 'days.csv': DAYS, 'day.csv': META_DAY }
    const args = ['analyse', 'days.csv', 'day.csv', '--json']
    const west = await touchstone(args, files, {
      TZ: 'America/Los_Angeles',
      LANG: 'en_US.UTF-8',
      LC_ALL: 'en_US.UTF-8',
    })
    const east = await touchstone(args, files, { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' })
    expect(west.code).toBe(0)
    expect(east).toEqual(west)
  })

  test('counts from the day named by --as-of', async () => {
    const { about } = await analysed(['days.csv', '--as-of', '2026-10-01'], { 'days.csv': DAYS })
    expect(about.asOf).toBe('2026-10-01')
  })

  test('follows the settings', async () => {
    const settings = {
      name: 'Autumn',
      currency: 'KZT',
      segmentBy: ['adSet'],
      filter: { creative: ['Video'] },
      targets: { lead: 60 },
      period: { start: '2026-09-01', end: '2026-09-30' },
    }
    const { about, totals } = await analysed(['days.csv', '--settings', 'settings.json'], {
      'days.csv': DAYS,
      'settings.json': JSON.stringify(settings),
    })
    expect(about).toMatchObject({
      name: 'Autumn',
      currency: 'KZT',
      segmentBy: ['adSet'],
      targets: { lead: 60, sale: null },
      period: { start: '2026-09-01', end: '2026-09-30', days: 30 },
    })
    expect(totals.spend).toBe(100)
  })
})

describe('several files', () => {
  test('where two state the same ad and day, the later one counts', async () => {
    const files = { 'days.csv': DAYS, 'new.csv': 'date,ad_id,clicks,spend\n2026-09-08,2,20,350\n' }
    const { totals, about } = await analysed(['days.csv', 'new.csv'], files)
    expect(totals).toMatchObject({ spend: 450, leads: 3 })
    expect(about.files.map(({ name }) => name)).toEqual(['days.csv', 'new.csv'])
    expect((await analysed(['new.csv', 'days.csv'], files)).totals.spend).toBe(400)
  })

  test('where one’s data end later, it counts and names its ads, in whatever order they are named', async () => {
    const header = 'date,ad_id,ad_name,clicks,spend'
    const files = {
      'one.csv': `${header}\n2026-10-01,1,Old name,1,10\n2026-10-02,1,Old name,2,20\n`,
      'two.csv': `${header}\n2026-10-02,1,New name,2,22\n2026-10-03,1,New name,3,30\n`,
    }
    for (const order of [Object.keys(files), Object.keys(files).toReversed()]) {
      const analysis = await analysed(order, files)
      expect(analysis.totals).toMatchObject({ spend: 62, clicks: 6 })
      expect(analysis.groups.ad.map(({ label }) => label)).toEqual(['New name'])
      expect(codes(analysis)).toContainEqual(['restated', 'two.csv'])
      expect(analysis.about.files.map(({ name }) => name)).toEqual(order)
    }
  })

  test('a period over days already there is left out, and said so', async () => {
    const analysis = await analysed(['day.csv', 'period.csv'], { 'day.csv': META_DAY, 'period.csv': PERIOD })
    expect(analysis.totals.spend).toBe(50)
    expect(analysis.about.period).toEqual({ start: '2026-09-07', end: '2026-09-07', days: 1 })
    expect(codes(analysis)).toEqual([['countedTwice', 'period.csv']])
    expect(analysis.stderr).toContain('period.csv')
  })

  test('what was left out takes no place from a third file', async () => {
    const analysis = await analysed(['day.csv', 'period.csv', 'next.csv'], {
      'day.csv': META_DAY,
      'period.csv': PERIOD,
      'next.csv': META_DAY.replace('2026-09-07', '2026-09-08'),
    })
    expect(analysis.totals.spend).toBe(100)
  })

  test('of a contextual platform are the benchmark, and make no segments', async () => {
    const yandex =
      'Дата;Кампания;№ Кампании;№ Объявления;Пол;Клики;Расход (руб.)\n07.09.2026;П;1;M-3;Мужчины;24;1234,56\n'
    const { about, totals, context } = await analysed(['day.csv', 'yandex.csv'], {
      'day.csv': META_DAY,
      'yandex.csv': yandex,
    })
    expect(about.files.map(({ kind }) => kind)).toEqual(['ads', 'context'])
    expect([totals.spend, context?.totals.spend, about.segmentBy]).toEqual([50, 1234.56, []])
  })

  test('one that cannot be read does not lose the others', async () => {
    const analysis = await analysed(['days.csv', 'empty.csv'], { 'days.csv': DAYS, 'empty.csv': '' })
    expect(analysis.totals.spend).toBe(400)
    expect(codes(analysis)).toEqual([
      ['currencyAssumed', null],
      ['fileRefused', 'empty.csv'],
    ])
    expect(analysis.stderr).toContain('empty.csv: The file was not read: The file is empty.')
    expect(analysis.stderr).toContain('No file names its currency. Taken as RUB.')
  })

  test('one that states the same money twice by itself is refused, as on the screens', async () => {
    const twice = 'period_start,period_end,ad_id,spend\n2026-09-07,2026-09-08,1,30\n2026-09-07,2026-09-07,1,10\n'
    const { code, stdout } = await touchstone(['analyse', 'twice.csv', '--json'], { 'twice.csv': twice })
    expect(code).toBe(3)
    expect(JSON.parse(stdout).about.problems).toMatchObject([
      { code: 'fileRefused', params: { reason: 'countedTwiceWithin' } },
    ])
  })

  test('one in another currency is refused', async () => {
    const usd = 'date,ad_id,currency,spend\n2026-09-07,9,USD,5\n'
    const analysis = await analysed(['day.csv', 'usd.csv'], { 'day.csv': META_DAY, 'usd.csv': usd })
    expect(analysis.totals.spend).toBe(50)
    expect(codes(analysis)).toEqual([['fileRefused', 'usd.csv']])
  })
})

describe('exit code 3, and an answer without figures that says why, where no row can be used', () => {
  test.each([
    ['an empty file', '', 'The file is empty'],
    ['a picture', readFileSync(new URL('../fixtures/exports/picture.png', import.meta.url)), 'This is a picture'],
    ['a header alone', 'date,ad_id,clicks\n', 'no row of data'],
    ['days that read both ways', 'date,ad_id,clicks\n01/02/2026,1,5\n', 'day-month and as month-day'],
    ['two columns of spend', 'date,ad_id,spend,cost\n2026-09-07,1,5,6\n', 'Several columns mean the same'],
  ])('%s', async (_name, content, words) => {
    const { code, stdout, stderr } = await touchstone(['analyse', 'file.csv', '--json'], { 'file.csv': content })
    expect(code).toBe(3)
    const { about, totals, groups } = JSON.parse(stdout)
    expect(about.problems.map((found: { code: string }) => found.code)).toEqual(['fileRefused'])
    expect(new Set(Object.values(totals))).toEqual(new Set([null]))
    expect(groups.ad).toEqual([])
    expect(stderr).toContain(words)
  })
})

describe('exit code 2, with how it is used, where it was called wrongly', () => {
  test.each<[string, string[], string]>([
    ['no command', [], 'Usage'],
    ['an unknown command', ['analyze', 'days.csv'], 'Usage'],
    ['a name of JavaScript’s own', ['constructor'], 'Usage'],
    ['no file', ['analyse', '--json'], 'name at least one file'],
    ['a file that is not there', ['analyse', 'days.csv', 'gone.csv'], '“gone.csv”'],
    ['a folder', ['analyse', '.'], '“.”'],
    ['an unknown option', ['analyse', 'days.csv', '--jason'], '--jason'],
    ['no day', ['analyse', 'days.csv', '--as-of', '2026-02-30'], '“2026-02-30”'],
    ['settings that are not there', ['analyse', 'days.csv', '--settings', 'gone.json'], '“gone.json”'],
    ['settings that are no JSON', ['analyse', 'days.csv', '--settings', 'days.csv'], 'no JSON'],
    ['settings with a slip', ['analyse', 'days.csv', '--settings', 'slip.json'], 'targets.lead'],
  ])('%s', async (_name, args, words) => {
    const { code, stdout, stderr } = await touchstone(args, {
      'days.csv': DAYS,
      'slip.json': '{"targets":{"lead":"600"}}',
    })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toContain('Usage')
    expect(stderr).not.toContain('    at ')
  })
})
