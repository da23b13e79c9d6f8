'use client'

import { useTranslations } from 'next-intl'
import { AddressToCopy, isThisMachine } from '#app/_client/address-to-copy.tsx'
import { Notice } from '#app/_ui/notice.tsx'

/** The address of a link that was just made. */
export function NewLink({ path }: { path: string }) {
  const t = useTranslations('share.desk')
  return (
    <Notice tone="done" role="status" title={t('made')}>
      <p className="text-sm">{t('madeNote')}</p>
      {isThisMachine() && <p className="text-sm">{t('thisMachine')}</p>}
      <AddressToCopy path={path} label={t('address')} />
    </Notice>
  )
}
