'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { NewLink } from './new-link.tsx'
import { NewShare } from './new-share.tsx'
import { ShareList } from './share-list.tsx'
import { useShares } from './use-shares.ts'

/** Makes a link, shows its address once, and lists the links there are. */
export function ShareDialog({ runId, timeZone, onClose }: { runId: string; timeZone: string; onClose: () => void }) {
  const t = useTranslations('share.desk')
  const { shares, failure, isBusy, make, close } = useShares(runId)
  const [path, setPath] = useState<string | null>(null)
  return (
    <Dialog
      open
      role="dialog"
      onClose={onClose}
      title={t('title')}
      actions={
        <Button variant={path === null ? 'secondary' : 'primary'} onClick={onClose}>
          {t('close')}
        </Button>
      }
    >
      <div className="space-y-5">
        <p className="text-sm text-muted">{t('lead')}</p>
        {path === null ? (
          <NewShare isBusy={isBusy} onMake={async (wanted) => setPath(await make(wanted))} />
        ) : (
          <NewLink path={path} />
        )}
        {failure !== null && (
          <Notice tone="error" role="alert" title={t('failed')}>
            <p>
              <RefusalText reason={failure.reason} />
            </p>
          </Notice>
        )}
        <ShareList shares={shares} timeZone={timeZone} isBusy={isBusy} onClose={close} />
      </div>
    </Dialog>
  )
}
