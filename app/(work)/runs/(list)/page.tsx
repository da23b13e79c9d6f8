import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ForWriters } from '#app/_client/may-write.tsx'
import { DayStrip } from '#app/_sections/day-strip.tsx'
import type { RunSummary } from '#app/_server/load-runs.ts'
import { loadRuns } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { LinkButton } from '#app/_ui/button.tsx'
import { EmptyState } from '#app/_ui/empty-state.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { daysIn } from '#lib/kernel/day'
import { createFormat } from '#lib/locale/format'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('runs')
  return { title: t('title') }
}

export default async function RunsPage() {
  const t = await getTranslations('runs')
  const layouts = await getTranslations('import.layouts')
  const runs = await loadRuns()
  const newRun = (
    <ForWriters>
      <LinkButton href="/runs/new" variant="primary">
        <Icon name="plus" />
        {t('new')}
      </LinkButton>
    </ForWriters>
  )
  return (
    <div className="space-y-5">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        {runs.length > 0 && newRun}
      </div>
      {runs.length === 0 ? (
        <EmptyState title={t('empty.title')} action={newRun}>
          <p>{t('empty.text')}</p>
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {runs.map((run) => (
            <RunItem key={run.id} run={run} />
          ))}
        </ul>
      )}
      {runs.length > 0 && (
        <ForWriters>
          <p>
            <Link
              href={'/layouts' as Route}
              className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4 sm:min-h-6"
            >
              {layouts('link')}
            </Link>
          </p>
        </ForWriters>
      )}
    </div>
  )
}

async function RunItem({ run }: { run: RunSummary }) {
  const t = await getTranslations('runs')
  const common = await getTranslations('common')
  const format = createFormat(await getLocale(), run.currency)
  return (
    <li className="relative grid gap-x-6 gap-y-3 px-4 py-4 hover:bg-sunken/50 sm:px-5 md:grid-cols-[minmax(0,5fr)_minmax(0,3fr)_minmax(0,2fr)_minmax(0,3fr)]">
      <div className="min-w-0">
        <h2 className="text-lg leading-snug font-semibold">
          <Link
            href={`/runs/${run.id}`}
            className="underline decoration-line decoration-2 underline-offset-4 before:absolute before:inset-0 hover:decoration-gold"
          >
            <BidiText>{run.name}</BidiText>
          </Link>
        </h2>
        <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
          {run.client && <BidiText>{run.client}</BidiText>}
          <span>{format.dayRange(run)}</span>
          {run.synthetic && <Tag tone="gold">{common('synthetic')}</Tag>}
        </p>
      </div>
      <dl className="contents">
        {run.imports === 0 ? (
          <Fact label={t('list.files')}>{t('list.fileCount', { count: 0 })}</Fact>
        ) : (
          <ImportedFacts run={run} />
        )}
      </dl>
    </li>
  )
}

async function ImportedFacts({ run }: { run: RunSummary }) {
  const t = await getTranslations('runs')
  const common = await getTranslations('common')
  const format = createFormat(await getLocale(), run.currency)
  return (
    <>
      <Fact label={t('list.data')}>{run.dataEnd ? <DataDays run={run} end={run.dataEnd} /> : common('noData')}</Fact>
      <Fact label={t('list.spend')}>
        {run.spend === null ? common('noData') : <span className="font-semibold">{format.money(run.spend)}</span>}
      </Fact>
      <Fact label={t('list.files')}>
        {t('list.fileCount', { count: run.imports })}
        {run.lastImportAt && (
          <span className="block text-muted">
            {t('list.lastImport', { when: format.dateTime(run.lastImportAt, run.timeZone) })}
          </span>
        )}
      </Fact>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0 text-sm max-md:flex max-md:gap-3">
      <dt className="text-muted max-md:w-20 max-md:shrink-0">{label}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  )
}

async function DataDays({ run, end }: { run: RunSummary; end: string }) {
  const t = await getTranslations('runs')
  const format = createFormat(await getLocale())
  const days = daysIn(run)
  const isInYear = end.slice(0, 4) === run.end.slice(0, 4)
  return (
    <>
      {t('list.daysSeen', { seen: run.daysSeen, days, day: isInYear ? format.shortDay(end) : format.day(end) })}
      <DayStrip days={days} seen={run.daysSeen} />
    </>
  )
}
