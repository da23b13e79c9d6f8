import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { todayIn } from '#app/_server/clock.ts'
import { loadFinalReport } from '#app/_server/load-report.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { revealControls } from '#lib/locale/bidi'
import { RunHead } from './run-head.tsx'
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
  const { id, name, client, currency, timeZone, start, end, synthetic } = run
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <RunHead
          run={{ id, name, client, currency, timeZone, start, end, synthetic }}
          final={await loadFinalReport(id)}
          today={todayIn(timeZone)}
        />
        <div className="pt-2 print:hidden">
          <RunTabs runId={id} />
        </div>
      </div>
      {children}
    </div>
  )
}
