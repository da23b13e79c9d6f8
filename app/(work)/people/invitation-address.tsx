'use client'

import { useTranslations } from 'next-intl'
import { AddressToCopy, isThisMachine } from '#app/_client/address-to-copy.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { isolate } from '#lib/locale/bidi'

/** The address of an invitation that was just made. */
export function InvitationAddress({ path }: { path: string }) {
  const t = useTranslations('people.people')
  return (
    <Notice tone="done" role="status" title={t('made')}>
      {isThisMachine() && <p className="text-sm">{t('thisMachine', { host: isolate(window.location.hostname) })}</p>}
      <AddressToCopy path={path} label={t('address')} />
    </Notice>
  )
}
