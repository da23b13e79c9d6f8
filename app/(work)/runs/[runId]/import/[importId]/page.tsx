import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { todayIn } from '#app/_server/clock.ts'
import { loadDataSpan } from '#app/_server/load-calendar.ts'
import { loadImport } from '#app/_server/load-import.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { requireWriter } from '#app/_server/require-scope.ts'
import { revealControls } from '#lib/locale/bidi'
import { ImportStage } from '../_wizard/import-stage.tsx'

export async function generateMetadata({ params }: PageProps<'/runs/[runId]/import/[importId]'>): Promise<Metadata> {
  await requireWriter()
  const { runId, importId } = await params
  const t = await getTranslations('import')
  const fileName = await loadImport(runId, importId).then(
    (view) => revealControls(view.fileName),
    () => null, // the page itself says that there is none, with a title
  )
  return fileName === null ? {} : { title: `${fileName} · ${t('title')}` }
}

export default async function ImportStagePage({ params }: PageProps<'/runs/[runId]/import/[importId]'>) {
  await requireWriter()
  const { runId, importId } = await params
  const [run, initial] = await Promise.all([loadRun(runId), loadImport(runId, importId)])
  const data = await loadDataSpan(run)
  const { id, settingsVersion, currency, timeZone, start, end } = run
  const frame = { id, settingsVersion, currency, timeZone, start, end, data, today: todayIn(timeZone) }
  return <ImportStage key={importId} run={frame} initial={initial} />
}
