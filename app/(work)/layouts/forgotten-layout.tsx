'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { request } from '#app/_client/request.ts'
import type { LayoutView } from '#app/_server/load-layouts.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import type { Refusal } from '#lib/kernel/result'

/** In the place of a layout that was forgotten: what follows from it, and the way back. */
export function ForgottenLayout({ view, onRestored }: { view: LayoutView; onRestored: () => void }) {
  const t = useTranslations('import')
  const way = useRef<HTMLButtonElement>(null)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)
  // The button that had the focus went away with the layout.
  useEffect(() => way.current?.focus(), [])

  async function restore() {
    const { id, ...kept } = view
    const answer = await request<LayoutView>('PUT', `/api/v1/layouts/${id}`, kept)
    if (answer.ok) onRestored()
    else setFailure(answer)
  }

  return (
    <li>
      <Notice role="status" title={t('layouts.forgotten', { platform: t(`platform.${view.platform}`) })}>
        <p>{t('layouts.forgottenText')}</p>
        {failure && (
          <p role="alert">
            <RefusalText reason={failure.reason} />
          </p>
        )}
        <Button ref={way} size="small" onClick={restore}>
          {t('layouts.putBack')}
        </Button>
      </Notice>
    </li>
  )
}
