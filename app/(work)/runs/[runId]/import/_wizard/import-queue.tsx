'use client'

import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { QueuedImport } from './queued-import.tsx'
import type { RunFrame } from './run-frame.ts'
import { SendingItem } from './sending-item.tsx'
import type { useQueue } from './use-queue.ts'
import type { useUploads } from './use-uploads.ts'
import { canRetry } from './use-uploads.ts'

/** Files on their way and imports that are not done. What needs no answer can be imported in one go. */
export function ImportQueue({
  queue,
  uploads,
  runId,
  run,
}: {
  queue: ReturnType<typeof useQueue>
  uploads: ReturnType<typeof useUploads>
  runId: string
  run: RunFrame
}) {
  const t = useTranslations('import')
  const { views } = queue
  const stopped = views.filter(isStopped).length + uploads.sendings.filter(({ stage }) => stage === 'failed').length
  const underWay = views.length + uploads.sendings.length - stopped
  if (stopped + underWay === 0) return <Imported count={queue.imported} runId={runId} />
  const twins = twinsIn(views)
  // Offered once all are there: else a click would take some of a drop.
  const isComing =
    views.some(({ state }) => state === 'reading') || uploads.sendings.some(({ stage }) => stage !== 'failed')
  const clear = views.filter((view) => isClear(view) && !twins.has(view.id))
  return (
    <section aria-labelledby="queue" className="space-y-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id="queue" className="font-semibold">
          {[
            ...(underWay > 0 ? [t('queue.title', { count: underWay })] : []),
            ...(stopped > 0 ? [t('queue.stopped', { count: stopped })] : []),
          ].join(' · ')}
        </h3>
        {clear.length > 1 && !isComing && (
          <Button variant="primary" aria-disabled={queue.isSaving} onClick={() => queue.confirmAll(clear)}>
            {t(queue.isSaving ? 'queue.saving' : 'queue.confirmAll', { count: clear.length })}
          </Button>
        )}
      </div>
      {!queue.isSaving && <Imported count={queue.imported} runId={runId} />}
      {queue.isDisconnected && (
        <Notice tone="warning" role="status">
          {t('connection')}
        </Notice>
      )}
      <ul aria-live="polite" className="divide-y divide-line rounded-lg border border-line bg-surface">
        {views.map((view) => (
          <QueuedImport
            key={view.id}
            view={view}
            runId={runId}
            run={run}
            twin={twins.get(view.id) ?? null}
            failure={queue.failure?.importId === view.id ? queue.failure : null}
            isBusy={queue.isSaving}
            onConfirm={isClear(view) ? () => queue.confirmAll([view]) : null}
            onRerun={view.state === 'failed' ? () => queue.rerun(view) : null}
            onDiscard={() => queue.discard(view)}
          />
        ))}
        {uploads.sendings.map((sending) => (
          <SendingItem
            key={sending.key}
            sending={sending}
            onRetry={canRetry(sending) ? () => uploads.retry(sending) : null}
            onRemove={() => uploads.remove(sending.key)}
          />
        ))}
      </ul>
    </section>
  )
}

/** What went away from the queue has arrived, and where it shows. */
function Imported({ count, runId }: { count: number; runId: string }) {
  const t = useTranslations('import')
  if (count === 0) return null
  return (
    <Notice tone="done" role="status" title={t('queue.imported', { count })}>
      <LinkButton size="small" href={`/runs/${runId}` as Route}>
        {t('result.toOverview')}
      </LinkButton>
    </Notice>
  )
}

/** Nothing comes of it by itself. */
function isStopped({ state }: ImportView): boolean {
  return state === 'refused' || state === 'failed'
}

/** Nothing about it has to be answered or looked at before it can be imported. */
function isClear({ state, questions, conflicts, survey, changes }: ImportView): boolean {
  return state === 'ready' && questions.length === 0 && conflicts.length === 0 && !changes?.renamed && survey !== null
}

/** Of files with the same bytes all but the first, each with the name of the first. */
function twinsIn(views: readonly ImportView[]): Map<string, string> {
  const first = new Map<string, ImportView>()
  const twins = new Map<string, string>()
  for (const view of views) {
    if (view.sha256 === null) continue
    const same = first.get(view.sha256)
    if (same === undefined) first.set(view.sha256, view)
    else twins.set(view.id, same.fileName)
  }
  return twins
}
