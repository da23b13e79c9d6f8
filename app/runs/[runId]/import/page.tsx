import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadImports } from '#app/_server/load-import.ts'
import { loadRun } from '#app/_server/load-runs.ts'
import { DownloadButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Section } from '#app/_ui/section.tsx'
import { ImportList } from './_wizard/import-list.tsx'
import { ListFocus } from './_wizard/list-focus.tsx'
import { Steps } from './_wizard/steps.tsx'
import { Upload } from './_wizard/upload.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import')
  return { title: t('title') }
}

export default async function ImportPage({ params }: PageProps<'/runs/[runId]/import'>) {
  const { runId } = await params
  const [run, imports, t] = await Promise.all([loadRun(runId), loadImports(runId), getTranslations('import')])
  return (
    <div className="space-y-10">
      <div className="space-y-4">
        <Steps current="choose" />
        <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <Section id="choose" title={t('choose.title')}>
            <Upload runId={runId} />
          </Section>
          <Section id="needs" title={t('choose.needs')}>
            <ul className="list-disc space-y-1 ps-5">
              <li>{t('choose.needDay')}</li>
              <li>{t('choose.needAd')}</li>
              <li>{t('choose.needSpend')}</li>
              <li>{t('choose.needParts')}</li>
            </ul>
            <p className="text-sm text-muted">{t('choose.needNames')}</p>
            <DownloadButton href="/api/v1/template" size="small">
              <Icon name="download" />
              {t('choose.template')}
            </DownloadButton>
          </Section>
        </div>
      </div>
      <Section id="imports" title={t('list.title')}>
        <ListFocus labelledBy="imports" state={imports.map(({ id, state }) => `${id} ${state}`).join()}>
          <ImportList imports={imports} timeZone={run.timeZone} />
        </ListFocus>
      </Section>
    </div>
  )
}
