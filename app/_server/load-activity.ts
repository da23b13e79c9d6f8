import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Activity, ActivityPlace } from '#db/activities'
import { listActivities } from '#db/activities'
import type { RunName } from '#db/run-summaries'
import { listRunNames } from '#db/run-summaries'
import type { Scope } from '#db/scope'
import type { Table, Value } from '#lib/analysis/tables/table'
import { may } from '#lib/kernel/access'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { activityValues } from '#lib/locale/activity-values'
import { withoutIsolates } from '#lib/locale/bidi'
import { fileNameOf } from '#lib/locale/file-name'
import type { Locale } from '#lib/locale/locales'
import { dayIn, timeIn } from '#lib/locale/time-zones'
import { todayIn } from './clock.ts'
import type { Download } from './download.ts'
import { openHouse } from './house.ts'
import { csvFile, xlsxFile } from './load-table.ts'
import { requireWriter } from './require-scope.ts'
import { timeZoneOf } from './time-zone-of.ts'

export type { Activity } from '#db/activities'

/** On one page, and in one file. */
const MOST_SHOWN = 100
const MOST_SAVED = 100_000

/** The activity of a workspace from one place on, the latest first. */
export type ActivityPage = {
  readonly activities: readonly Activity[]
  /** Where the next older ones begin, as it stands in an address; null where these are the oldest. */
  readonly earlier: string | null
  /** The run that it is limited to; null for all. */
  readonly run: RunName | null
  readonly runs: readonly RunName[]
  /** Whose clocks tell the time: the run's, else those of the newest run. */
  readonly timeZone: string
  readonly isWhole: boolean
}

type Asked = { readonly run?: string | undefined; readonly before?: string | undefined }

/** For the page; who only reads has none. */
export async function loadActivity(asked: Asked): Promise<ActivityPage> {
  const scope = await requireWriter()
  const { database } = await openHouse()
  const runs = await listRunNames(database, scope)
  const run = runs.find(({ id }) => id === asked.run) ?? null
  const question = { runId: run?.id ?? null, before: placeIn(asked.before), most: MOST_SHOWN + 1 }
  const found = await listActivities(database, scope, question)
  const activities = found.slice(0, MOST_SHOWN)
  const last = activities.at(-1)
  return {
    activities,
    earlier: found.length > MOST_SHOWN && last !== undefined ? `${last.at}_${last.id}` : null,
    run,
    runs,
    timeZone: await timeZoneOf(scope, run ?? runs[0]),
    isWhole: may(scope.role, 'administer'),
  }
}

type FileAsked = { readonly runId: string | null; readonly format: 'csv' | 'xlsx'; readonly locale: Locale }

/** The activity as a file, whole or of one run. */
export async function loadActivityFile(scope: Scope, { runId, format, locale }: FileAsked): Promise<Result<Download>> {
  if (!may(scope.role, 'write')) return refused('notAllowed')
  const { database } = await openHouse()
  const runs = await listRunNames(database, scope)
  const run = runs.find(({ id }) => id === runId)
  if (runId !== null && run === undefined) return refused('notFound')
  const activities = await listActivities(database, scope, { runId, before: null, most: MOST_SAVED })
  const timeZone = await timeZoneOf(scope, run ?? runs[0])
  const table = await tableOf(activities, timeZone, locale)
  const fileName = fileNameOf([run?.name ?? table.title, todayIn(timeZone)], format)
  if (format === 'csv') return accepted({ fileName, ...csvFile(table, locale) })
  return accepted({ fileName, ...(await xlsxFile([table], locale)) })
}

async function tableOf(activities: readonly Activity[], timeZone: string, locale: Locale): Promise<Table> {
  const t = await getTranslations({ locale, namespace: 'activity' })
  const columns = (['day', 'time', 'who', 'token', 'what', 'run'] as const).map((key) => ({
    key,
    header: `${t(`columns.${key}`)}${key === 'time' ? ` (${timeZone})` : ''}`,
    kind: key === 'day' ? ('day' as const) : ('text' as const),
  }))
  const rows = activities.map((activity): Value[] => [
    dayIn(activity.at, timeZone),
    timeIn(activity.at, timeZone),
    activity.who ?? t('machine'),
    activity.tokenName,
    withoutIsolates(t(`kinds.${activity.kind}`, { ...activityValues(activity) })),
    activity.runName,
  ])
  return { title: t('title'), columns, rows }
}

/** A place as `earlier` tells it; null for anything else. */
function placeIn(text: string | undefined): ActivityPlace | null {
  const [at, id] = text?.split('_') ?? []
  return at && id ? { at, id } : null
}
