'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'

/** Comes when it is asked for: no page of a run waits for what few of its readers open. */
const ShareDialog = dynamic(() => import('./share-dialog.tsx').then(({ ShareDialog }) => ShareDialog), { ssr: false })

/** Opens what makes and closes the links by which the run's owner reads it. */
export function ShareButton({ runId, timeZone }: { runId: string; timeZone: string }) {
  const t = useTranslations('share.desk')
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t('action')}
      </Button>
      {isOpen && <ShareDialog runId={runId} timeZone={timeZone} onClose={() => setOpen(false)} />}
    </>
  )
}
