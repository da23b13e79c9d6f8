'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '#app/_server/load-people.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { isolateName } from '#lib/locale/bidi'
import { LinksChoice } from './links-choice.tsx'
import type { MemberChange } from './use-people.ts'

/** Asks once more before somebody is taken out or shut out, and what becomes of the links they have made. */
export function EndDialog({
  member,
  way,
  onChange,
  onClose,
}: {
  member: Member
  way: 'remove' | 'close'
  onChange: (change: MemberChange) => void
  onClose: () => void
}) {
  const t = useTranslations('people.people')
  const common = useTranslations('common')
  const [closesLinks, setClosesLinks] = useState(true)
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(way === 'close' ? 'closeTitle' : 'removeTitle', { name: isolateName(member.name) })}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="danger" onClick={() => onChange({ way, closesLinks })}>
            {t(way)}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        {way === 'close' && <p>{t('closeHelp')}</p>}
        <LinksChoice count={member.openLinks} isClosing={closesLinks} onChange={setClosesLinks} />
        {way === 'close' && closesLinks && <p className="text-sm text-muted">{t('linksElsewhere')}</p>}
      </div>
    </Dialog>
  )
}
