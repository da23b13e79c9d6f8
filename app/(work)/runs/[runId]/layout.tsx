import type { Metadata } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForWriters } from '#app/_client/may-write.tsx'
import { todayIn } from '#app/_server/clock.ts'
import { loadFinalReport } from '#app/_server/load-report.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Range } from '#app/_ui/range.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { daysIn } from '#lib/kernel/day'
import { isolate, revealControls } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ShareButton } from './_shares/share-button.tsx'
import { RunTabs } from './run-tabs.tsx'

export async function generateMetadata({ params }: LayoutProps<'/runs/[runId]'>): Promise<Metadata> {
  const t = await getTranslations('common')
  const { runId } = await params
  const name = await loadRun(runId).then(
    (run) => revealControls(run.name),
    () => null, // the layout itself says that there is none, with a title
  )
  return name === null ? {} : { title: { default: name, template: `%s · ${name} · ${t('name')}` } }
}

export default async function RunLayout({ params, children }: LayoutProps<'/runs/[runId]'>) {
  const run = await loadRun((await params).runId)
  const t = await getTranslations('runs')
  const common = await getTranslations('common')
  const report = await getTranslations('report')
  const final = await loadFinalReport(run.id)
  const format = createFormat(await getLocale(), run.currency)
  const today = todayIn(run.timeZone)
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <div className="flex items-center justify-between gap-3 print:hidden">
          <Link
            href="/runs"
            className="inline-flex min-h-11 items-center gap-1 text-sm text-accent underline-offset-4 hover:underline sm:min-h-6"
          >
            <Icon name="previous" className="size-3.5" />
            {t('title')}
          </Link>
          <ForWriters>
            <ShareButton runId={run.id} timeZone={run.timeZone} />
          </ForWriters>
        </div>
        <h1 className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1 text-2xl font-semibold wrap-anywhere">
          {/* In a box of the page's direction, at whose side its lines begin. */}
          <span className="min-w-0">
            <BidiText>{run.name}</BidiText>
          </span>
          {run.synthetic && <Tag tone="gold">{common('synthetic')}</Tag>}
          {final !== null && <Tag tone="done">{report('final.title', { version: isolate(final.version) })}</Tag>}
        </h1>
        <dl className="flex flex-wrap gap-x-6 gap-y-1 text-sm wrap-anywhere [&_dt]:inline [&_dt]:text-muted [&_dt]:after:content-[':_'] [&_dd]:inline">
          {run.client && (
            <div>
              <dt>{t('header.client')}</dt>
              <dd>
                <BidiText>{run.client}</BidiText>
              </dd>
            </div>
          )}
          <div>
            <dt>{t('header.period')}</dt>
            <dd>
              {format.dayRange(run)} ({t('header.length', { count: daysIn(run) })})
            </dd>
          </div>
          <div>
            <dt>{t('header.currency')}</dt>
            <dd>{run.currency}</dd>
          </div>
          <div>
            <dt>{t('header.timeZone')}</dt>
            <dd>
              <Range>{run.timeZone}</Range>
            </dd>
          </div>
        </dl>
        {run.synthetic && <p className="text-sm text-muted">{common('syntheticNote')}</p>}
        {run.start > today && (
          <div className="pt-2 print:hidden">
            <Notice>
              <p>
                {t('header.notBegun', {
                  days: daysIn({ start: today, end: run.start }) - 1,
                  start: format.day(run.start),
                })}{' '}
                <ForWriters>
                  {t.rich('header.wrongDates', {
                    settings: (text: ReactNode) => <Link href={`/runs/${run.id}/settings`}>{text}</Link>,
                  })}
                </ForWriters>
              </p>
            </Notice>
          </div>
        )}
        {final?.hasOtherStages && (
          <div className="pt-2 print:hidden">
            <Notice tone="warning">{report('final.otherStages', { version: isolate(final.version) })}</Notice>
          </div>
        )}
        <div className="pt-2 print:hidden">
          <RunTabs runId={run.id} />
        </div>
      </div>
      {children}
    </div>
  )
}
