import type { Metadata, Route } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ActivityPage } from '#app/_server/load-activity.ts'
import { loadActivity } from '#app/_server/load-activity.ts'
import { DownloadButton, LinkButton } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { isolateLeftToRight } from '#lib/locale/bidi'
import { ActivityList } from './activity-list.tsx'
import { RunFilter } from './run-filter.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activity')
  return { title: t('title') }
}

/** Who did what in the workspace, and when. */
export default async function Activity({ searchParams }: PageProps<'/activity'>) {
  const { run, before } = await searchParams
  const [t, page] = await Promise.all([
    getTranslations('activity'),
    loadActivity({ run: one(run), before: one(before) }),
  ])
  const { activities, timeZone, isWhole } = page
  return (
    <div className="max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-[80ch] text-muted">
          {t(isWhole ? 'lead' : 'leadEditor')} {t('verdicts')}
        </p>
        <p className="text-sm text-muted">{t('zone', { zone: isolateLeftToRight(timeZone.replaceAll('_', ' ')) })}</p>
      </div>
      <div className="flex flex-wrap items-end justify-between gap-4">
        {page.runs.length > 0 && <RunFilter runs={page.runs} current={page.run?.id ?? ''} />}
        {activities.length > 0 && <SaveLinks page={page} words={(format) => t('save', { format })} />}
      </div>
      {activities.length === 0 ? (
        <EmptyState title={t('empty.title')}>{t(page.run === null ? 'empty.text' : 'empty.run')}</EmptyState>
      ) : (
        <ActivityList activities={activities} timeZone={timeZone} runs={page.runs} />
      )}
      <div className="flex flex-wrap gap-3 print:hidden">
        {before !== undefined && <LinkButton href={addressOf(page, null)}>{t('latest')}</LinkButton>}
        {page.earlier !== null && <LinkButton href={addressOf(page, page.earlier)}>{t('earlier')}</LinkButton>}
      </div>
    </div>
  )
}

function SaveLinks({ page, words }: { page: ActivityPage; words: (format: string) => string }) {
  const run = page.run === null ? '' : `&run=${page.run.id}`
  return (
    <ul className="flex flex-wrap gap-2 print:hidden">
      {(['csv', 'xlsx'] as const).map((format) => (
        <li key={format}>
          <DownloadButton
            size="small"
            href={`/api/v1/activity/file?format=${format}${run}`}
            label={words(format.toUpperCase())}
          >
            <Icon name="download" /> {format.toUpperCase()}
          </DownloadButton>
        </li>
      ))}
    </ul>
  )
}

function addressOf({ run }: ActivityPage, before: string | null): Route {
  const search = new URLSearchParams({ ...(run && { run: run.id }), ...(before && { before }) })
  return `/activity${search.size === 0 ? '' : `?${search}`}` as Route
}

function one(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
