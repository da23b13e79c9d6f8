import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WorkspaceExport } from '#app/_client/workspace-export.tsx'
import { loadHouseMode } from '#app/_server/load-account.ts'
import { loadWorkspaceContents } from '#app/_server/load-workspace-contents.ts'
import { contentsInWords } from '../_data/contents-in-words.ts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('keeping.page')
  return { title: t('title') }
}

/** What who works alone may take along; where people sign in, that stands on the page of the clients. */
export default async function DataPage() {
  const [t, data, contents, mode] = await Promise.all([
    getTranslations('keeping.page'),
    getTranslations('keeping.data'),
    loadWorkspaceContents(),
    loadHouseMode(),
  ])
  if (mode === 'agency') notFound()
  const told = await contentsInWords(contents)
  return (
    <div className="max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-[80ch] text-muted">{t('lead')}</p>
        <p className="font-medium">{told.length === 0 ? t('empty') : told.join(' · ')}</p>
      </div>
      <section className="space-y-4 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
        <WorkspaceExport>
          <h2 className="font-semibold">{data('exportTitle')}</h2>
          <p className="max-w-[80ch] text-sm text-muted">{data('exportLead')}</p>
          <p className="max-w-[80ch] text-sm text-muted">{data('exportHelp')}</p>
        </WorkspaceExport>
        <div className="border-t border-line pt-4 text-sm text-muted">
          <p className="max-w-[80ch]">{t.rich('restore', { code: (words) => <code dir="ltr">{words}</code> })}</p>
        </div>
      </section>
    </div>
  )
}
