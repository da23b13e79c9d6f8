'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { isolateFile } from '#lib/locale/bidi'
import { forgetAnswers, importKey } from './import-key.ts'

/** Takes a saved import back whole, after asking. */
export function TakeBack({ view, size }: { view: ImportView; size?: 'small' }) {
  const t = useTranslations('import.takeBack')
  const router = useRouter()
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const [working, setWorking] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  async function takeBack() {
    if (working) return
    setWorking(true)
    const answer = await request<ImportView>('POST', `/api/v1/runs/${view.runId}/imports/${view.id}/revert`)
    setWorking(false)
    if (!answer.ok) return setFailure(answer)
    setAsking(false)
    forgetAnswers(queries)
    queries.setQueryData(importKey(view.id), answer.value)
    router.refresh()
  }

  return (
    <>
      <Button size={size} onClick={() => setAsking(true)}>
        {t('button')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('title', { file: isolateFile(view.fileName) })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('keep')}</Button>
            <Button variant="danger" aria-disabled={working} onClick={takeBack}>
              {working ? t('working') : t('confirm')}
            </Button>
          </>
        }
      >
        <p>{t('text')}</p>
        {failure && (
          <Notice tone="error" role="alert">
            <RefusalText reason={failure.reason} />
          </Notice>
        )}
      </Dialog>
    </>
  )
}
