'use client'

import { useTranslations } from 'next-intl'
import { RemovalDialog } from '#app/_client/removal-dialog.tsx'
import { WorkspaceExport } from '#app/_client/workspace-export.tsx'
import { isolateName } from '#lib/locale/bidi'

/** Removes the workspace in view, once its name was typed. Whoever was in no other has no account afterwards. */
export function RemoveWorkspace({
  id,
  name,
  goes,
  accounts,
}: {
  id: string
  name: string
  goes: readonly string[]
  /** How many people are in no other workspace. */
  accounts: number
}) {
  const t = useTranslations('keeping.data')
  return (
    <RemovalDialog
      address="/api/v1/workspace"
      name={name}
      open={t('delete')}
      title={t('confirmTitle', { name: isolateName(name) })}
      typeName={t('typeName', { name: isolateName(name) })}
      // All was loaded for the workspace that is gone.
      onDone={() => window.location.assign('/clients')}
    >
      <p>{t('goes')}</p>
      <ul className="list-disc space-y-1 ps-5">
        {goes.map((part) => (
          <li key={part}>{part}</li>
        ))}
      </ul>
      <p>{t('accounts', { count: accounts })}</p>
      <p className="text-sm text-muted">{t('backups')}</p>
      <WorkspaceExport id={id} size="small">
        <p>{t('exportFirst')}</p>
      </WorkspaceExport>
    </RemovalDialog>
  )
}
