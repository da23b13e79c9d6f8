import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '#db/open'
import { makeWorkbook } from '../import/make-workbook.ts'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const HEADER = 'date,ad_id,clicks,spend'
const ONE = `${HEADER}\n2026-09-07,1,10,100\n2026-09-08,1,12,150\n`
const TWO = `${HEADER}\n2026-09-08,1,12,175\n2026-09-09,1,5,50\n2026-09-40,1,1,1\n`

let data: string
beforeEach(async () => {
  data = join(await mkdtemp(join(tmpdir(), 'touchstone-import-')), 'data')
})
afterEach(() => rm(join(data, '..'), { recursive: true }))

/** The command is called in a folder of its own, far from the program. */
const importing = (args: readonly string[], files: Readonly<Record<string, string | Uint8Array>>) =>
  touchstone(['import', ...args, '--run', 'Autumn'], files, { TOUCHSTONE_DATA: data })

test('several files go into the run of the name, each with what it changed', async () => {
  const { code, stdout, stderr } = await importing(['one.csv', './two.csv'], { 'one.csv': ONE, 'two.csv': TWO })
  expect(code).toBe(0)
  expect(stdout.replace(/\u20bd|RUB|\u00a0/g, '').split('\n')).toEqual([
    'one.csv: 2 rows read, 2 new, 0 changed, 0 as before, 0 refused, 0 totals, 0 repeated; spend no data → 250',
    'two.csv: 3 rows read, 1 new, 1 changed, 0 as before, 1 refused, 0 totals, 0 repeated; spend 250 → 325',
    '',
  ])
  expect(stderr).toContain('two.csv, line 4, date: “2026-09-40”: This is not a day.')
})

test('a further call finds the run again, and says of a known file that it is in', async () => {
  const first = await importing(['one.csv', '--json'], { 'one.csv': ONE })
  const { code, stdout, stderr } = await importing(['copy.csv', 'two.csv', '--json'], {
    'copy.csv': ONE,
    'two.csv': TWO,
  })
  const answer = JSON.parse(stdout)
  expect({ code, run: answer.run }).toEqual({ code: 0, run: JSON.parse(first.stdout).run })
  expect(answer).toMatchObject({
    currency: 'RUB',
    files: [
      { name: 'copy.csv', refusal: { key: 'alreadyImported', params: { fileName: 'one.csv' } } },
      { name: 'two.csv', result: { added: 1, changed: 1, spendAfter: 325 } },
    ],
  })
  expect(stderr).toContain('copy.csv: This very file is imported already (one.csv).')
})

/** What is stored of the run. */
const storedOf = (columns: string) => {
  const database = openDatabase(join(data, 'touchstone.db'))
  const stored = database.sqlite.prepare(`SELECT ${columns} FROM runs WHERE name = ?`).all('Autumn')
  database.sqlite.close()
  return stored
}

describe('the dates of a run', () => {
  const datesOf = async () => storedOf('start, "end"')

  test('are two weeks from the first day in the files where none are asked for', async () => {
    await importing(['one.csv', 'two.csv'], { 'one.csv': TWO, 'two.csv': ONE })
    expect(await datesOf()).toEqual([{ start: '2026-09-07', end: '2026-09-20' }])
  })

  test('reach as far as the files where these go on for longer', async () => {
    await importing(['one.csv'], { 'one.csv': `${ONE}2026-10-30,1,1,1\n` })
    expect(await datesOf()).toEqual([{ start: '2026-09-07', end: '2026-10-30' }])
  })

  test('are those asked for where it is made', async () => {
    const { code } = await importing(['one.csv', '--start', '2026-09-07', '--end', '2026-09-13'], { 'one.csv': ONE })
    expect([code, await datesOf()]).toEqual([0, [{ start: '2026-09-07', end: '2026-09-13' }]])
  })

  test('are two weeks from the first day where that alone is asked for', async () => {
    await importing(['one.csv', '--start', '2026-09-07'], { 'one.csv': ONE })
    expect(await datesOf()).toEqual([{ start: '2026-09-07', end: '2026-09-20' }])
  })

  test('are said to miss the rows that lie outside, however their days were read', async () => {
    const dates = ['--start', '2026-09-01', '--end', '2026-09-07']
    const { code, stderr } = await importing(['one.csv', ...dates, '--currency', 'RUB'], { 'one.csv': ONE })
    expect([code, stderr]).toEqual([0, expect.stringContaining('one.csv: 1 of 2 rows lies outside the dates')])
    expect(stderr).toContain('the file’s days are 2026-09-07 to 2026-09-08')
  })

  test('are never moved: asked for once more they pass, others are refused and nothing is imported', async () => {
    await importing(['one.csv', '--start', '2026-09-07'], { 'one.csv': ONE })
    const same = ['--start', '2026-09-07', '--end', '2026-09-20']
    expect((await importing(['one.csv', ...same], { 'one.csv': `${ONE}2026-09-09,1,1,1\n` })).code).toBe(0)
    const { code, stdout, stderr } = await importing(['two.csv', '--start', '2026-09-08'], { 'two.csv': TWO })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain('the test run “Autumn” goes from 2026-09-07 to 2026-09-20')
    expect(await datesOf()).toEqual([{ start: '2026-09-07', end: '2026-09-20' }])
  })
})

describe('the currency of a run', () => {
  const USD = 'date,ad_id,clicks,spend (usd)\n2026-09-07,1,10,100\n'

  test('is that of its files where it is made', async () => {
    const { code, stderr } = await importing(['one.csv', 'usd.csv'], { 'one.csv': ONE, 'usd.csv': USD })
    expect([code, stderr, storedOf('currency')]).toEqual([0, '', [{ currency: 'USD' }]])
  })

  test('is said to be taken where no file names one', async () => {
    const { stderr } = await importing(['one.csv'], { 'one.csv': ONE })
    expect([stderr, storedOf('currency')]).toEqual([
      'No file names its currency. Taken as RUB.\n',
      [{ currency: 'RUB' }],
    ])
  })

  test('is the one asked for, which later calls cannot change', async () => {
    const first = await importing(['one.csv', '--currency', 'KZT'], { 'one.csv': ONE })
    expect([first.code, first.stderr, storedOf('currency')]).toEqual([0, '', [{ currency: 'KZT' }]])
    const { code, stderr } = await importing(['two.csv', '--currency', 'USD'], { 'two.csv': TWO })
    expect([code, stderr]).toEqual([2, expect.stringContaining('the test run “Autumn” is in KZT')])
  })
})

test('no run is made where no file can be taken in', async () => {
  const either = 'date,ad_id,clicks,spend\n01/02/2026,1,10,100\n'
  const files = { 'either.csv': either, 'empty.csv': '' }
  const { code, stdout, stderr } = await importing(['either.csv', 'empty.csv', '--json'], files)
  expect([code, storedOf('id')]).toEqual([3, []])
  expect(JSON.parse(stdout)).toMatchObject({
    run: null,
    currency: null,
    files: [{ refusal: { key: 'dayOrderOpen' } }, { refusal: { key: 'empty' } }],
  })
  expect(stderr).toMatch(/^either\.csv: .+\nempty\.csv: .+\n$/)
})

test('rows that would count money twice wait for --replace', async () => {
  const period = 'period_start,period_end,ad_id,clicks,spend\n2026-09-07,2026-09-08,1,22,300\n'
  await importing(['one.csv'], { 'one.csv': ONE })
  const stopped = await importing(['period.csv'], { 'period.csv': period })
  expect(stopped.code).toBe(3)
  expect(stopped.stderr).toContain('(--replace lets them.)')
  const { code, stdout } = await importing(['period.csv', '--replace', '--json'], { 'period.csv': period })
  expect({ code, spend: JSON.parse(stdout).files[0].result.spendAfter }).toEqual({ code: 0, spend: 300 })
})

test('an ad under a new name with the very same figures is told of', async () => {
  const header = 'date,campaign_name,ad_name,impressions,clicks,spend'
  const named = (name: string) => `${header}\n2026-09-07,C,${name},1200,9,40.5\n2026-09-08,C,${name},1300,11,44\n`
  await importing(['first.csv'], { 'first.csv': named('Ad 1') })
  const { code, stderr } = await importing(['second.csv'], { 'second.csv': named('Ad 1 (new)') })
  expect([code, stderr]).toEqual([
    0,
    expect.stringContaining('second.csv: On 2 days of ads this file has the very same figures'),
  ])
  expect(stderr).toContain('“Ad 1” is “Ad 1 (new)” here. If they were renamed, 84.50 counts twice now')
})

describe('a workbook', () => {
  const sheet = (name: string, ad: number) => ({
    name,
    rows: [HEADER.split(','), ['2026-09-07', String(ad), 3, 10 * ad]],
  })
  const files = { 'book.xlsx': makeWorkbook([sheet('October 1', 1), sheet('October 2', 2)]) }

  test('gives the sheet that --sheet names, then the one that is left, each once', async () => {
    const second = await importing(['book.xlsx', '--sheet', 'October 2'], files)
    expect(second.stdout).toContain('spend no data →')
    expect(second.stderr).toContain('Only the sheet “October 2” was read. Left out: October 1.')
    const again = await importing(['book.xlsx', '--sheet', 'October 2'], files)
    expect([again.code, again.stderr]).toEqual([3, expect.stringContaining('imported already')])
    const rest = await importing(['book.xlsx', '--json'], files)
    expect(JSON.parse(rest.stdout).files[0].result).toMatchObject({ added: 1, spendAfter: 30 })
    expect(rest.stderr).toBe('')
  })

  test('without such a sheet is refused, be it known already or not', async () => {
    const words = 'book.xlsx: The workbook has no sheet “November” with a table. Its sheets: October 1, October 2.'
    const fresh = await importing(['book.xlsx', '--sheet', 'November'], files)
    expect([fresh.code, fresh.stdout, fresh.stderr]).toEqual([3, '', `${words}\n`])
    await importing(['book.xlsx'], files)
    expect((await importing(['book.xlsx', '--sheet', 'November'], files)).stderr).toBe(`${words}\n`)
  })
})

describe('exit code 2, and no database, where it was called wrongly', () => {
  test.each<[string, string[], string]>([
    ['no file', ['import', '--run', 'Autumn'], 'name at least one file to import'],
    ['no run', ['import', 'one.csv'], 'name the test run'],
    ['a run without a name', ['import', 'one.csv', '--run', ' '], 'name the test run'],
    ['a file that is not there', ['import', 'one.csv', 'gone.csv', '--run', 'Autumn'], 'there is no file “gone.csv”'],
    ['a folder', ['import', '.', '--run', 'Autumn'], '“.” is a folder: name the files in it'],
    ['a stream', ['import', '-', '--run', 'Autumn'], 'cannot come through “-”'],
    ['a pipe', ['import', '/dev/null', '--run', 'Autumn'], 'can be read only once'],
    [
      'no day',
      ['import', 'one.csv', '--run', 'Autumn', '--start', '07.09.2026'],
      '--start takes a day as YYYY-MM-DD, not “07.09.2026”',
    ],
    ['a day that is not there', ['import', 'one.csv', '--run', 'A', '--start', '2026-02-30'], 'not “2026-02-30”'],
    ['an end alone', ['import', 'one.csv', '--run', 'A', '--end', '2026-09-20'], '--end wants --start beside it'],
    [
      'an end before the start',
      ['import', 'one.csv', '--run', 'A', '--start', '2026-09-20', '--end', '2026-09-07'],
      'end on 2026-09-07, before it starts on 2026-09-20',
    ],
    [
      'no currency',
      ['import', 'one.csv', '--run', 'A', '--currency', 'rubles'],
      'takes a code such as USD, not “rubles”',
    ],
    ['an unknown option', ['import', 'one.csv', '--run', 'Autumn', '--sheets', 'x'], '--sheets'],
    ['words after prepare', ['prepare', 'now'], 'now'],
  ])('%s', async (_name, args, words) => {
    const { code, stdout, stderr } = await touchstone(args, { 'one.csv': ONE }, { TOUCHSTONE_DATA: data })
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(words)
    expect(stderr).toContain('Usage')
    expect(stderr).not.toContain('    at ')
    expect(await readdir(join(data, '..'))).toEqual([])
  })

  test('a data folder that cannot be one', async () => {
    await writeFile(data, 'a file')
    const { code, stderr } = await importing(['one.csv'], { 'one.csv': ONE })
    expect([code, stderr]).toEqual([2, expect.stringContaining(`the data folder “${data}” cannot be`)])
  })
})

test.each([['--help'], ['help'], ['import', '--help'], ['analyse', 'one.csv', '-h']])(
  'help: %s %s',
  async (...args) => {
    const { code, stdout, stderr } = await touchstone(args)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Exit codes: 0 answered, 2 wrong use, 3 no usable row, 4 ')
  },
)
