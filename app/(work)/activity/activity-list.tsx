import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Activity } from '#app/_server/load-activity.ts'
import type { RunName } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { activityValues } from '#lib/locale/activity-values'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { dayIn, timeIn } from '#lib/locale/time-zones'

type Shown = {
  readonly timeZone: string
  /** Those that still are there: what was done to others leads nowhere. */
  readonly runs: readonly RunName[]
}

/** What was done, by day. */
export function ActivityList({ activities, ...shown }: Shown & { activities: readonly Activity[] }) {
  const format = createFormat(useLocale())
  const days = Map.groupBy(activities, ({ at }) => dayIn(at, shown.timeZone))
  return [...days].map(([day, done]) => (
    <section key={day} aria-labelledby={`day-${day}`} className="space-y-2">
      <h2 id={`day-${day}`} className="font-semibold">
        {format.day(day)}
      </h2>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {done.map((activity) => (
          <ActivityItem key={activity.id} activity={activity} {...shown} />
        ))}
      </ul>
    </section>
  ))
}

function ActivityItem({ activity, timeZone, runs }: Shown & { activity: Activity }) {
  const t = useTranslations('activity')
  const { at, who, tokenName, kind, runId, runName } = activity
  const isThere = runs.some(({ id }) => id === runId)
  return (
    <li className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-3 px-4 py-2.5 sm:grid-cols-[3.5rem_11rem_minmax(0,1fr)] sm:px-5">
      <time dateTime={at} className="text-muted tabular-nums">
        {timeIn(at, timeZone)}
      </time>
      <p className="font-medium wrap-anywhere">
        {who === null ? t('machine') : <BidiText>{who}</BidiText>}
        {tokenName !== null && (
          <span className="block text-sm font-normal text-muted">{t('by', { token: isolateName(tokenName) })}</span>
        )}
      </p>
      <div className="wrap-anywhere max-sm:col-start-2">
        <p>{t(`kinds.${kind}`, { ...activityValues(activity) })}</p>
        {runName !== null && (
          <p className="text-sm text-muted">
            {isThere ? (
              <Link href={`/runs/${runId}` as Route} className="text-accent underline underline-offset-4">
                <BidiText>{runName}</BidiText>
              </Link>
            ) : (
              <>
                <BidiText>{runName}</BidiText> ({t('removedRun')})
              </>
            )}
          </p>
        )}
      </div>
    </li>
  )
}
