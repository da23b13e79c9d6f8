'use client'

import { useTranslations } from 'next-intl'
import { RemovalDialog } from '#app/_client/removal-dialog.tsx'
import { isolateName } from '#lib/locale/bidi'

/** Removes the run, once its name was typed. */
export function RemoveRun({ id, name }: { id: string; name: string }) {
  const t = useTranslations('keeping.run')
  return (
    <section className="space-y-2 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5">
      <h2 className="font-semibold">{t('title')}</h2>
      <p className="text-muted">{t('lead')}</p>
      <RemovalDialog
        address={`/api/v1/runs/${id}`}
        name={name}
        open={t('delete')}
        title={t('confirmTitle', { name: isolateName(name) })}
        typeName={t('typeName', { name: isolateName(name) })}
        onDone={() => window.location.assign('/runs')}
      >
        <p>{t('confirmLead')}</p>
      </RemovalDialog>
    </section>
  )
}
