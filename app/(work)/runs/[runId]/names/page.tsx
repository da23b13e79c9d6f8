import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { FirstSteps } from '#app/_sections/first-steps.tsx'
import { loadNames } from '#app/_server/load-names.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { requireWriter } from '#app/_server/require-scope.ts'
import { LABELLED } from '#lib/kernel/labelled'
import { AdsTable } from './ads-table.tsx'
import { BatchList } from './batch-list.tsx'
import { CreativeGallery } from './creative-gallery.tsx'
import { DictionaryFile } from './dictionary-file.tsx'
import { NamingForm } from './naming-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('names')
  return { title: t('title') }
}

/** What the names of ads mean: by patterns, by a dictionary, by hand; and what creatives look like. */
export default async function NamesPage({ params, searchParams }: PageProps<'/runs/[runId]/names'>) {
  await requireWriter()
  const { runId } = await params
  const { without } = await searchParams
  const [names, run, t] = await Promise.all([loadNames(runId), loadRun(runId), getTranslations('names')])
  if (names.ads.length === 0) return <FirstSteps runId={runId} />
  return (
    <div className="space-y-10">
      <div className="space-y-1">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <p className="max-w-[80ch] text-muted">{t('lead')}</p>
      </div>
      <NamingForm key={names.version} names={names} />
      <AdsTable names={names} without={LABELLED.find((field) => field === without) ?? ''} />
      <DictionaryFile runId={runId} />
      {names.batches.length > 0 && <BatchList runId={runId} batches={names.batches} timeZone={run.timeZone} />}
      <CreativeGallery names={names} />
    </div>
  )
}
