'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '#app/_server/load-people.ts'
import type { RunName } from '#app/_server/load-runs.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { isolateName } from '#lib/locale/bidi'
import { AccessFields, isWhole } from './access-fields.tsx'
import { LinksChoice } from './links-choice.tsx'
import type { Access, MemberChange } from './use-people.ts'

/** What a person may do; and the ways out, which ask once more. */
export function MemberDialog({
  member,
  runs,
  isSelf,
  onChange,
  onEnd,
  onClose,
}: {
  member: Member
  runs: readonly RunName[]
  isSelf: boolean
  onChange: (change: MemberChange) => void
  onEnd: (way: 'remove' | 'close') => void
  onClose: () => void
}) {
  const t = useTranslations('people.people')
  const common = useTranslations('common')
  const [access, setAccess] = useState<Access>({ role: member.role, runIds: member.runIds })
  const [closesLinks, setClosesLinks] = useState(true)
  const isClosed = member.disabledAt !== null
  const losesWriting = access.role === 'viewer' && member.role !== 'viewer'
  return (
    <Dialog
      open
      role="dialog"
      onClose={onClose}
      title={t('editTitle', { name: isolateName(member.name) })}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button
            variant="primary"
            aria-disabled={!isWhole(access) || undefined}
            onClick={() => isWhole(access) && onChange({ way: 'access', ...access, closesLinks })}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <AccessFields access={access} runs={runs} onChange={setAccess} />
        {losesWriting && <LinksChoice count={member.openLinks} isClosing={closesLinks} onChange={setClosesLinks} />}
        <div className="space-y-2 border-t border-line pt-4">
          <div className="flex flex-wrap gap-3">
            <Button size="small" variant="danger" onClick={() => onEnd('remove')}>
              {t('remove')}
            </Button>
            {!isSelf && !isClosed && (
              <Button size="small" variant="danger" onClick={() => onEnd('close')}>
                {t('close')}
              </Button>
            )}
            {!isSelf && isClosed && (
              <Button size="small" onClick={() => onChange({ way: 'open' })}>
                {t('open')}
              </Button>
            )}
          </div>
          {!isSelf && !isClosed && <p className="text-sm text-muted">{t('closeHelp')}</p>}
        </div>
      </div>
    </Dialog>
  )
}
