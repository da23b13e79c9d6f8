import { getLocale, getTranslations } from 'next-intl/server'
import { loadWorkspaceContents } from '#app/_server/load-workspace-contents.ts'
import { Button } from '#app/_ui/button.tsx'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { RemoveWorkspace } from './remove-workspace.tsx'

/** What the workspace in view holds, with the way to take it along and the way to be rid of it. */
export async function WorkspaceData({ id, name }: { id: string; name: string }) {
  const [t, contents, locale] = await Promise.all([
    getTranslations('keeping.data'),
    loadWorkspaceContents(),
    getLocale(),
  ])
  const { runs, files, bytes, reports, links, members, accounts, isFirst } = contents
  const size = isolate(createFormat(locale).bytes(bytes))
  const told = [
    runs > 0 && t('runs', { count: runs }),
    files > 0 && t('files', { count: files, size }),
    reports > 0 && t('reports', { count: reports }),
    members > 0 && t('members', { count: members }),
  ].filter((part) => part !== false)
  const goes = [...told, ...(links > 0 ? [t('links', { count: links })] : []), t('rest')]
  return (
    <section className="space-y-5 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <div className="space-y-1">
        <h2 className="font-semibold wrap-anywhere">{t('title', { name: isolateName(name) })}</h2>
        <p className="text-sm text-muted">{told.join(' · ')}</p>
      </div>
      <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
        <form method="post" action={`/api/v1/workspace/archive?workspace=${id}`} className="space-y-2">
          <h3 className="font-medium">{t('exportTitle')}</h3>
          <p className="text-sm text-muted">{t('exportLead')}</p>
          <Button type="submit">{t('export')}</Button>
          <p className="text-sm text-muted">{t('exportHelp')}</p>
        </form>
        <div className="space-y-2">
          <h3 className="font-medium">{t('deleteTitle')}</h3>
          <p className="text-sm text-muted">{isFirst ? t('deleteFirst') : t('deleteLead')}</p>
          {!isFirst && <RemoveWorkspace id={id} name={name} goes={goes} accounts={accounts} />}
        </div>
      </div>
    </section>
  )
}
