import { getTranslations } from 'next-intl/server'
import { WorkspaceExport } from '#app/_client/workspace-export.tsx'
import { loadWorkspaceContents } from '#app/_server/load-workspace-contents.ts'
import { isolateName } from '#lib/locale/bidi'
import { contentsInWords } from '../_data/contents-in-words.ts'
import { RemoveWorkspace } from './remove-workspace.tsx'

/** What the workspace in view holds, with the way to take it along and the way to be rid of it. */
export async function WorkspaceData({ id, name }: { id: string; name: string }) {
  const [t, contents] = await Promise.all([getTranslations('keeping.data'), loadWorkspaceContents()])
  const { links, accounts, isFirst } = contents
  const told = await contentsInWords(contents)
  const goes = [...told, ...(links > 0 ? [t('links', { count: links })] : []), t('rest')]
  return (
    <section className="space-y-5 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="space-y-1">
        <h2 className="font-semibold wrap-anywhere">{t('title', { name: isolateName(name) })}</h2>
        <p className="text-sm text-muted">{told.join(' · ')}</p>
      </div>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <WorkspaceExport id={id}>
          <h3 className="font-medium">{t('exportTitle')}</h3>
          <p className="text-sm text-muted">{t('exportLead')}</p>
          <p className="text-sm text-muted">{t('exportHelp')}</p>
        </WorkspaceExport>
        <div className="space-y-2">
          <h3 className="font-medium">{t('deleteTitle')}</h3>
          <p className="text-sm text-muted">{isFirst ? t('deleteFirst') : t('deleteLead')}</p>
          {!isFirst && <RemoveWorkspace id={id} name={name} goes={goes} accounts={accounts} />}
        </div>
      </div>
    </section>
  )
}
