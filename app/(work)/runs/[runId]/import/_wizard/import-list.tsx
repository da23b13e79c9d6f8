import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { DownloadButton } from '#app/_ui/button.tsx'
import { Icon } from '#app/_ui/icon.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'
import { ChangeText } from './change-text.tsx'
import { TakeBack } from './take-back.tsx'

/** The run's imports that are done, newest first. */
export function ImportList({ imports, run }: { imports: readonly ImportView[]; run: ListedRun }) {
  const t = useTranslations('import')
  if (imports.length === 0) return <p className="text-muted">{t('list.empty')}</p>
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {imports.map((view) => (
        <ImportItem key={view.id} view={view} run={run} />
      ))}
    </ul>
  )
}

type ListedRun = { readonly currency: CurrencyCode; readonly timeZone: string }

function ImportItem({ view, run }: { view: ImportView; run: ListedRun }) {
  const t = useTranslations('import')
  const format = createFormat(useLocale())
  const rows = view.result ?? view.survey?.rows ?? null
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 px-4 py-3 sm:px-5">
      <div className="min-w-0 space-y-0.5">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <Link
            href={`/runs/${view.runId}/import/${view.id}` as Route}
            className="min-w-0 font-semibold wrap-anywhere text-accent underline underline-offset-4"
          >
            <BidiText>{view.fileName}</BidiText>
          </Link>
          <Tag tone={STATE_TONES[view.state]}>{t(`state.${view.state}`)}</Tag>
        </p>
        <p className="text-sm text-muted">
          <bdi>{format.dateTime(view.savedAt ?? view.createdAt, run.timeZone)}</bdi> ·{' '}
          <bdi>{format.bytes(view.size)}</bdi>
        </p>
        {rows && <p className="text-sm">{t('list.counts', { ...rows, left: rows.totals + rows.duplicates })}</p>}
        {view.state === 'saved' && view.result && <ChangeText changes={view.result} currency={run.currency} />}
      </div>
      {view.state === 'saved' && (
        <div className="flex flex-wrap gap-2">
          {rows && rows.refused > 0 && (
            <DownloadButton size="small" href={`/api/v1/runs/${view.runId}/imports/${view.id}/refused-rows`}>
              <Icon name="download" />
              {t('result.refusedRows')}
            </DownloadButton>
          )}
          <TakeBack view={view} size="small" />
        </div>
      )}
    </li>
  )
}

export const STATE_TONES = {
  reading: 'plain',
  ready: 'gold',
  refused: 'error',
  saving: 'plain',
  saved: 'done',
  reverted: 'plain',
  failed: 'error',
} as const
