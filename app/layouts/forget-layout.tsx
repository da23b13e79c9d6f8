'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import type { LayoutView } from '#app/_server/load-layouts.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'

/** Forgets a layout, after asking. */
export function ForgetLayout({ view }: { view: LayoutView }) {
  const t = useTranslations('import')
  const common = useTranslations('common')
  const router = useRouter()
  const [asking, setAsking] = useState(false)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)

  async function forget() {
    const answer = await request<void>('DELETE', `/api/v1/layouts/${view.id}`)
    if (!answer.ok) return setFailure(answer)
    setAsking(false)
    router.refresh()
  }

  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {t('layouts.forget')}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('layouts.forgetTitle', { platform: t(`platform.${view.platform}`) })}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{common('cancel')}</Button>
            <Button variant="danger" onClick={forget}>
              {t('layouts.forget')}
            </Button>
          </>
        }
      >
        <p>{t('layouts.forgetText')}</p>
        {failure && (
          <Notice tone="error" role="alert">
            <RefusalText reason={failure.reason} />
          </Notice>
        )}
      </Dialog>
    </>
  )
}
