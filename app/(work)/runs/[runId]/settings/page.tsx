import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { loadCurrencyFixed, loadRun } from '#app/_server/load-runs.ts'
import { requireWriter } from '#app/_server/require-scope.ts'
import { may } from '#lib/kernel/access'
import { currencies } from '#lib/locale/currencies'
import { timeZones } from '#lib/locale/time-zones'
import { RemoveRun } from './remove-run.tsx'
import { RunSettings } from './run-settings.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('runs.settings')
  return { title: t('title') }
}

export default async function SettingsPage({ params }: PageProps<'/runs/[runId]/settings'>) {
  const { role } = await requireWriter()
  const { runId } = await params
  const [run, isCurrencyFixed, locale, t, activity] = await Promise.all([
    loadRun(runId),
    loadCurrencyFixed(runId),
    getLocale(),
    getTranslations('runs.settings'),
    getTranslations('activity'),
  ])
  return (
    <div className="max-w-3xl space-y-6">
      <div className="space-y-1">
        <h2 className="text-lg font-semibold">{t('title')}</h2>
        <p className="text-muted">{t('lead')}</p>
        <p>
          <Link href={`/activity?run=${runId}` as Route} className="text-accent underline underline-offset-4">
            {activity('ofRun')}
          </Link>
        </p>
      </div>
      <RunSettings
        run={run}
        isCurrencyFixed={isCurrencyFixed}
        currencies={currencies(locale).map(({ code, name }) => ({ value: code, label: `${name} (${code})` }))}
        timeZones={timeZones().map(({ id, name }) => ({ value: id, label: name }))}
      />
      {may(role, 'administer') && <RemoveRun id={run.id} name={run.name} />}
    </div>
  )
}
