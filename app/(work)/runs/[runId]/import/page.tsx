import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { todayIn } from '#app/_server/clock.ts'
import { loadCalendar, loadDataSpan } from '#app/_server/load-calendar.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import { loadImports } from '#app/_server/load-import.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { requireWriter } from '#app/_server/require-scope.ts'
import { DownloadButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Section } from '#app/_ui/section.tsx'
import { DatesNotice } from './_wizard/dates-notice.tsx'
import { ImportList } from './_wizard/import-list.tsx'
import { ListFocus } from './_wizard/list-focus.tsx'
import { Steps } from './_wizard/steps.tsx'
import { Upload } from './_wizard/upload.tsx'
import { RunCalendar } from './run-calendar.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function ImportPage({ params }: PageProps<'/runs/[runId]/import'>) {
  await requireWriter()
  const { runId } = await params
  const [run, imports, t] = await Promise.all([loadRun(runId), loadImports(runId), getTranslations('import')])
  const [sources, data] = await Promise.all([loadCalendar(run), loadDataSpan(run)])
  const { id, settingsVersion, currency, timeZone, start, end } = run
  const today = todayIn(timeZone)
  const frame = { id, settingsVersion, currency, timeZone, start, end, data, today }
  const done = imports.filter(isDone)
  const waiting = imports.filter((view) => !isDone(view))
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <Steps current="choose" />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section id="choose" title={t('choose.title')}>
            <Upload runId={runId} run={frame} labelledBy="choose" waiting={waiting} />
          </Section>
          <Needs />
        </div>
      </div>
      <Section id="calendar" title={t('calendar.title')} lead={t('calendar.lead')}>
        <DatesNotice run={frame} />
        <RunCalendar run={run} today={today} sources={sources} />
      </Section>
      <Section id="imports" title={t('list.title')}>
        <ListFocus labelledBy="imports" state={done.map(({ id, state }) => `${id} ${state}`).join()}>
          <ImportList imports={done} run={frame} />
        </ListFocus>
      </Section>
    </div>
  )
}

async function Needs() {
  const t = await getTranslations('import')
  return (
    <Section id="needs" title={t('choose.needs')}>
      <ul className="list-disc space-y-1 ps-5">
        <li>{t('choose.needDay')}</li>
        <li>{t('choose.needAd')}</li>
        <li>{t('choose.needSpend')}</li>
        <li>{t('choose.needParts')}</li>
      </ul>
      <p className="text-sm text-muted">{t('choose.needNames')}</p>
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <DownloadButton href="/api/v1/template" size="small">
          <Icon name="download" />
          {t('choose.template')}
        </DownloadButton>
        <Link href={'/layouts' as Route} className="text-sm text-accent underline underline-offset-4">
          {t('layouts.link')}
        </Link>
      </div>
    </Section>
  )
}

/** All others stand in the queue. */
function isDone({ state }: ImportView): boolean {
  return state === 'saved' || state === 'reverted'
}
