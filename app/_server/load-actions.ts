import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { PastAction } from '#db/actions'
import { listPastActions } from '#db/actions'
import { dataStateOf } from '#db/run-data'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { Analysis } from '#lib/analysis/analysis'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { Table } from '#lib/analysis/tables/table'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { fileNameOf } from '#lib/locale/file-name'
import type { Locale } from '#lib/locale/locales'
import { dailySaving } from '#lib/verdict/daily-saving'
import type { CarriedOut, PlacedAd, PlatformList } from '#lib/verdict/platform-lists'
import { platformLists } from '#lib/verdict/platform-lists'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { answerQuestion, judgeWhole, loadAnalysis } from './load-analysis.ts'
import { adsOf } from './load-names.ts'
import { csvFile, xlsxFile } from './load-table.ts'
import { requireScope } from './require-scope.ts'

export type { PastAction } from '#db/actions'

export type VerdictsView = {
  /** Of the data that the verdicts are of. */
  readonly version: number
  /** The answer for the whole run: a filter changes no verdict. */
  readonly analysis: Analysis
  /** What pausing is expected to save a day, in currency units, by the key of the ad; without those that do not spend now. */
  readonly savings: Readonly<Record<string, number>>
  /** What is to be carried out on the platforms. */
  readonly lists: readonly PlatformList[]
  readonly past: readonly PastAction[]
  readonly mayDecide: boolean
}

/** What to do with the ads of a run and what was decided, or the page that says there is no such run. */
export async function loadVerdicts(runId: string): Promise<VerdictsView> {
  const scope = await requireScope()
  const { database } = await openHouse()
  // Read first: where the data change meanwhile, a decision is refused rather than taken by figures nobody saw.
  const { version } = await dataStateOf(database, scope, runId)
  const analysis = await loadAnalysis(runId, WHOLE_RUN)
  return {
    version,
    analysis,
    savings: savingsIn(analysis),
    lists: await listsOf(scope, runId, analysis),
    past: await listPastActions(database, scope, runId),
    mayDecide: may(scope.role, 'write'),
  }
}

/** Everything that was decided about the ads of a run, the latest first. */
export async function pastActions(scope: Scope, runId: string): Promise<Result<{ actions: PastAction[] }>> {
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  return accepted({ actions: await listPastActions(database, scope, runId) })
}

export type IdsRequest = {
  readonly outcome: CarriedOut
  readonly platform: string
  readonly format: 'csv' | 'xlsx'
  readonly locale: Locale
}

/** The ids of the ads of one platform with which one thing is to be done, as a file. */
export async function loadIds(
  scope: Scope,
  runId: string,
  { outcome, platform, format, locale }: IdsRequest,
): Promise<Result<Download>> {
  const answer = await answerQuestion(scope, runId, WHOLE_RUN)
  if (!answer.ok) return answer
  const lists = await listsOf(scope, runId, answer.value)
  const list = lists.find((own) => own.outcome === outcome && own.platform === platform)
  if (list === undefined) return refused('nothingToList')
  const table = await idsTable(list, locale)
  const fileName = fileNameOf([answer.value.about.name, table.title], format)
  return accepted({ fileName, ...(format === 'csv' ? csvFile(table, locale) : await xlsxFile([table], locale)) })
}

async function idsTable({ platform, outcome, ads }: PlatformList, locale: Locale): Promise<Table> {
  const t = await getTranslations({ locale, namespace: 'verdicts.ids' })
  const word = (await getTranslations({ locale, namespace: 'analysis.verdict.word' }))(outcome)
  const names = await getTranslations({ locale, namespace: 'import.platform' })
  const name = names.has(platform) ? names(platform) : platform
  const column = (key: string, kind: 'text' | 'day', header: string) => ({ key, kind, header }) as const
  return {
    title: `${name}, ${word}`,
    columns: [
      column('adId', 'text', t('adId')),
      column('ad', 'text', t('ad')),
      column('action', 'text', t('action')),
      column('on', 'day', t('on')),
      column('note', 'text', t('note')),
    ],
    rows: ads.map(({ adId, action }) => [adId, action.label, word, action.on, action.note]),
  }
}

function savingsIn({ groups, forecast }: Analysis): Record<string, number> {
  const budgets = new Map(forecast?.plans.asIs.ads.map(({ key, dailyBudget }) => [key, dailyBudget]))
  return Object.fromEntries(
    groups.ad.flatMap(({ key, totals, verdict }) => {
      const saving = dailySaving(verdict?.expectedWaste ?? 0, totals.spend ?? 0, budgets.get(key) ?? 0)
      return saving === null ? [] : [[key, saving]]
    }),
  )
}

async function listsOf(scope: Scope, runId: string, { actions }: Analysis): Promise<PlatformList[]> {
  const taken = actions?.taken ?? []
  if (taken.length === 0) return []
  const keys = (await judgeWhole(scope, runId))?.judgement.adKeys ?? {}
  const ads = (await adsOf(scope, runId)).map(({ key, platform, adId }): [string, PlacedAd] => [
    Object.hasOwn(keys, key) ? (keys[key] as string) : key,
    { platform, adId },
  ])
  const placed = new Map(ads)
  return platformLists(taken, (key) => placed.get(key))
}
