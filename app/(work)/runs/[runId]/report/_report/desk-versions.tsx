import type { Route } from 'next'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { SnapshotSummary } from '#app/_server/load-report.ts'
import { versionOf } from '#lib/kernel/report'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** The finished reports of the run, each to be printed again; nothing before the first. */
export function DeskVersions({
  runId,
  versions,
  timeZone,
}: {
  runId: string
  versions: readonly SnapshotSummary[]
  timeZone: string
}) {
  const t = useTranslations('report.versions')
  const format = createFormat(useLocale())
  if (versions.length === 0) return null
  return (
    <section aria-labelledby="desk-versions" className="space-y-2 rounded-lg border border-line bg-surface p-4">
      <h2 id="desk-versions" className="font-semibold">
        {t('title')}
      </h2>
      <ul className="space-y-1">
        {versions.map(({ id, number, createdAt, signedBy, reopenedAt }) => (
          <li key={id}>
            <Link href={`/runs/${runId}/report/${id}` as Route} className="text-accent underline underline-offset-4">
              {t('item', {
                version: isolate(versionOf(number)),
                day: format.dateTime(createdAt, timeZone),
                name: isolateName(signedBy),
              })}
            </Link>
            {reopenedAt !== null && <span className="text-sm text-muted"> ({t('reopened')})</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
