import { describe, expect, test, vi } from 'vitest'
import { makeWorkbook } from '../import/make-workbook.ts'
import { touchstone } from './run-touchstone.ts'

vi.setConfig({ testTimeout: 60_000 })

const VK =
  'ID кампании;ID объявления;Название объявления;Потрачено всего, ₽;Показы;Клики\n10;30;Видео;1250;18340;96\n10;31;Фото;320,50;4010;11\n'
const YANDEX =
  'Дата;№ Кампании;№ Объявления;Показы;Клики;Расход (руб.)\n01.10.2026;1;M-5;1000;20;800,50\n02.10.2026;1;M-5;500;4;434,06\n'
const DAYS = 'date,ad_id,clicks,spend\n2026-09-07,1,10,100\n2026-09-08,2,20,300\n'

describe('the summary', () => {
  test('shows the contextual ads beside the run', async () => {
    const { stdout } = await touchstone(['analyse', 'vk.csv', 'yandex.csv'], { 'vk.csv': VK, 'yandex.csv': YANDEX })
    const benchmark = stdout.slice(stdout.indexOf('Benchmark'), stdout.indexOf('Decision'))
    expect(benchmark).toMatch(/impressions 1,500, ₽823 per thousand/)
    expect(benchmark).toMatch(/spend +₽1,235/)
    expect(benchmark).toMatch(/a click +costs \d+% \(\d+% to \d+%\) of what it costs there: cheaper/)
  })

  test('has no such part without contextual ads', async () => {
    expect((await touchstone(['analyse', 'days.csv'], { 'days.csv': DAYS })).stdout).not.toContain('Benchmark')
  })

  test('says how long a test is assumed to be where no file names a day', async () => {
    const { stdout, stderr } = await touchstone(['analyse', 'vk.csv'], { 'vk.csv': VK })
    expect(stdout).toContain('No file names a day, so a test of 14 days is assumed')
    expect(stderr).toContain('The file names no day and no period')
    const dated = await touchstone(['analyse', 'days.csv'], { 'days.csv': DAYS })
    expect(dated.stdout).not.toContain('is assumed. Name')
  })

  test('leaves out a cost that cannot be told', async () => {
    const { stdout } = await touchstone(['analyse', 'days.csv'], {
      'days.csv': 'date,ad_id,impressions\n2026-09-07,1,1000\n',
    })
    expect(stdout).toMatch(/impressions 1,000\n/)
  })
})

describe('a workbook with several sheets', () => {
  const sheet = (name: string, spend: number) => ({
    name,
    rows: [
      ['date', 'ad_id', 'clicks', 'spend'],
      ['2026-10-01', '1', 5, spend],
    ],
  })
  const files = { 'book.xlsx': makeWorkbook([sheet('October 1', 10), sheet('October 2', 20)]) }

  test('is read by one, and the others are named', async () => {
    const { stdout, stderr } = await touchstone(['analyse', 'book.xlsx'], files)
    expect(stderr).toContain('Only the sheet “October 1” was read. Left out: October 2.')
    expect(stdout).toMatch(/spend +₽10/)
  })

  test('is read by the sheet that --sheet names', async () => {
    const { stdout, stderr } = await touchstone(['analyse', 'book.xlsx', '--sheet', 'October 2'], files)
    expect(stderr).not.toContain('Left out')
    expect(stdout).toMatch(/spend +₽20/)
  })

  test('is refused where it has no such sheet', async () => {
    const { code, stderr } = await touchstone(['analyse', 'book.xlsx', '--sheet', 'November'], files)
    expect(code).toBe(3)
    expect(stderr).toContain('no sheet “November” with a table. Its sheets: October 1, October 2.')
  })
})

test('a table that nobody knows is sent to the app, which can be told once', async () => {
  const { code, stderr } = await touchstone(['analyse', 'own.csv'], { 'own.csv': 'Foo,Bar\nx,1\ny,2\n' })
  expect(code).toBe(3)
  expect(stderr).toContain('Columns of the file: Foo, Bar. If one of them holds figures, import the file in the app')
})
