'use client'

import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import { FileDrop } from '#app/_ui/file-drop.tsx'
import { ImportQueue } from './import-queue.tsx'
import { ListFocus } from './list-focus.tsx'
import { PasteTable } from './paste-table.tsx'
import type { RunFrame } from './run-frame.ts'
import { useQueue } from './use-queue.ts'
import type { Sending } from './use-uploads.ts'
import { canRetry, useUploads } from './use-uploads.ts'

/**
 * Takes files to the server. One alone leads to the page of its import; of several the queue shows how far each is,
 * beside those that wait from before.
 */
export function Upload({
  runId,
  run,
  labelledBy,
  waiting = [],
}: {
  runId: string
  run: RunFrame
  /** Id of the heading above. */
  labelledBy: string
  waiting?: readonly ImportView[]
}) {
  const t = useTranslations('import')
  const router = useRouter()
  const alone = useRef(false)
  const queue = useQueue(runId, waiting)
  const uploads = useUploads(runId, (importId) => {
    if (alone.current) router.push(`/runs/${runId}/import/${importId}` as Route)
    else queue.receive(importId)
  })

  function add(files: readonly File[]) {
    alone.current = files.length === 1 && uploads.sendings.every((one) => one.stage === 'failed' && !canRetry(one))
    uploads.add(files)
  }

  function addText(text: string) {
    add([new File([text], `${t('paste.fileName', { day: run.today })}.tsv`, { type: TABLE_TYPE })])
  }

  return (
    <ListFocus
      labelledBy={labelledBy}
      state={[...queue.views.map(standing), ...uploads.sendings.map(stage)].join()}
      className="space-y-4"
    >
      <FileDrop label={t('choose.drop')} help={t('choose.help')} multiple onFiles={add} onText={addText} />
      <PasteTable onText={addText} />
      <ImportQueue queue={queue} uploads={uploads} runId={runId} run={run} />
    </ListFocus>
  )
}

/** Changes with the buttons beside a file. */
function standing({ id, state }: ImportView): string {
  return `${id} ${state}`
}

function stage({ key, stage }: Sending): string {
  return `${key} ${stage}`
}

const TABLE_TYPE = 'text/tab-separated-values'
