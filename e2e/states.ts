import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { awake } from './awake.ts'
import { importText, sendText } from './print-run.ts'
import { makeRun, open } from './screens.ts'
import type { Words } from './words.ts'

/** Something that opens on a page and is no page of its own: where it is, and what opens it. */
type Opened = {
  readonly name: string
  readonly address: string
  readonly bring: (page: Page) => Promise<void>
}

/** Two days of two ads. */
const DAYS = [
  'date,ad_id,ad_name,impressions,clicks,spend,leads',
  ...['2026-09-07', '2026-09-08'].flatMap((day) => [
    `${day},101,Video 1,900,20,300,3`,
    `${day},102,Photo 2,800,15,200,1`,
  ]),
].join('\n')

/** The same ads over the whole period. */
const PERIOD = ['ad_id,ad_name,impressions,clicks,spend,leads', '101,Video 1,1800,40,650,6'].join('\n')

/** Days whose order nobody can tell. */
const UNCLEAR = [
  'date,ad_id,ad_name,clicks,spend',
  '03/09/2026,101,Video 1,20,300',
  '04/09/2026,101,Video 1,25,310',
].join('\n')

/** Imports that wait for an answer, and a run that its finished report has closed. */
export async function waitingStates(page: Page) {
  const base = new URL(page.url()).origin
  const [waiting, finished] = [await makeRun(page, 'Waiting'), await makeRun(page, 'Finished')]
  for (const run of [waiting, finished]) await importText(page.request, base, `/api/v1${run}`, 'days', DAYS)
  const questions = await sendText(page.request, base, `/api/v1${waiting}`, 'unclear', UNCLEAR)
  const conflicts = await sendText(page.request, base, `/api/v1${waiting}`, 'period', PERIOD)
  const snapshots = `/api/v1${finished}/report/snapshots`
  const frozen = await page.request.post(snapshots, { data: { signedBy: 'Anna' }, headers: { origin: base } })
  expect(frozen.status(), await frozen.text()).toBe(201)
  const { id } = await frozen.json()
  return {
    finished,
    addresses: [
      `${waiting}/import`,
      `${waiting}/import/${questions}`,
      `${waiting}/import/${conflicts}`,
      `${finished}/report`,
      `${finished}/report/${id}`,
    ],
  }
}

/** Every dialog, and what else opens on a page. */
export function openedStates(t: Words, demo: string, saved: string, finished: string): readonly Opened[] {
  return [
    { name: 'palette', address: demo, bring: (page) => page.keyboard.press('Control+k') },
    { name: 'keys', address: demo, bring: (page) => page.keyboard.press('?') },
    { name: 'links', address: demo, bring: (page) => click(page, t('share.desk.action')) },
    {
      name: 'override',
      address: `${demo}/verdicts`,
      bring: (page) => click(page, t('verdicts.do.overrideOf', { name: '' })),
    },
    { name: 'finish', address: `${demo}/report`, bring: (page) => click(page, t('report.finish.action')) },
    { name: 'reopen', address: `${finished}/report`, bring: (page) => click(page, t('report.final.reopen')) },
    { name: 'take back', address: saved, bring: (page) => click(page, t('import.takeBack.button')) },
    {
      name: 'calendar',
      address: '/runs/new',
      bring: (page) => page.getByRole('group').getByRole('button').first().click(),
    },
    {
      name: 'chosen verdicts',
      address: `${demo}/verdicts`,
      bring: (page) => page.locator('[data-verdict-row] input').first().check(),
    },
    {
      name: 'chosen ads',
      address: `${demo}/names`,
      bring: (page) => page.locator('tbody input[type=checkbox]').first().check(),
    },
    { name: 'filter', address: `${demo}/segments`, bring: (page) => click(page, t('analysis.filter.period')) },
    { name: 'fault', address: demo, bring: (page) => breakAndGo(page, t) },
  ]
}

/** Opens the page of it, then itself. */
export async function bring(page: Page, { address, bring }: Opened): Promise<void> {
  await open(page, address)
  await awake(page)
  await bring(page)
  await page.waitForLoadState('networkidle')
}

/** Takes from the page the sorting of lists, and goes on to one that cannot be drawn without it. */
async function breakAndGo(page: Page, t: Words): Promise<void> {
  await page.evaluate(() => {
    Object.assign(Array.prototype, {
      toSorted: () => {
        throw new Error('nothing can be sorted')
      },
    })
  })
  await page.getByRole('link', { name: t('runs.tabs.verdicts'), exact: true }).click()
  await expect(page.getByRole('heading', { name: t('common.fault.title') })).toBeVisible()
}

async function click(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).first().click()
}
