'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '#app/_server/load-people.ts'
import type { RunName } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { isolateName } from '#lib/locale/bidi'
import { AccessFields, isWhole } from './access-fields.tsx'
import type { Access } from './use-people.ts'

type Send = (method: 'PATCH' | 'DELETE', body?: unknown) => Promise<boolean>

/** A person, with what they may do here and a dialog that changes it. */
export function MemberItem({
  member,
  runs,
  isSelf,
  onSend,
}: {
  member: Member
  runs: readonly RunName[]
  isSelf: boolean
  onSend: Send
}) {
  const t = useTranslations('people')
  const [isOpen, setOpen] = useState(false)
  const { name, email, role, runIds, disabledAt } = member
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <BidiText className="font-medium wrap-anywhere">{name}</BidiText>
          {isSelf && <Tag>{t('people.you')}</Tag>}
          {disabledAt !== null && <Tag tone="error">{t('people.closed')}</Tag>}
        </p>
        <p className="text-sm wrap-anywhere text-muted">
          <bdi dir="ltr">{email}</bdi>
          {' · '}
          {t(`role.${role}`)}
          {role === 'viewer' &&
            ` · ${runIds === null ? t('people.allRuns') : t('people.someRuns', { count: runIds.length })}`}
        </p>
      </div>
      <Button
        size="small"
        aria-haspopup="dialog"
        aria-label={t('people.editNamed', { name: isolateName(name) })}
        onClick={() => setOpen(true)}
      >
        {t('people.edit')}
      </Button>
      {isOpen && (
        <MemberDialog member={member} runs={runs} isSelf={isSelf} onSend={onSend} onClose={() => setOpen(false)} />
      )}
    </li>
  )
}

function MemberDialog({
  member,
  runs,
  isSelf,
  onSend,
  onClose,
}: {
  member: Member
  runs: readonly RunName[]
  isSelf: boolean
  onSend: Send
  onClose: () => void
}) {
  const t = useTranslations('people.people')
  const common = useTranslations('common')
  const [access, setAccess] = useState<Access>({ role: member.role, runIds: member.runIds })
  const isClosed = member.disabledAt !== null
  // Why it was not done stands above the list.
  const send: Send = async (method, body) => {
    onClose()
    return onSend(method, body)
  }
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
            onClick={() => isWhole(access) && send('PATCH', access)}
          >
            {t('save')}
          </Button>
        </>
      }
    >
      <div className="space-y-4">
        <AccessFields access={access} runs={runs} onChange={setAccess} />
        <div className="space-y-2 border-t border-line pt-4">
          <div className="flex flex-wrap gap-3">
            <Button size="small" variant="danger" onClick={() => send('DELETE')}>
              {t('remove')}
            </Button>
            {!isSelf && (
              <Button size="small" variant="danger" onClick={() => send('PATCH', { isClosed: !isClosed })}>
                {t(isClosed ? 'open' : 'close')}
              </Button>
            )}
          </div>
          {!isSelf && !isClosed && <p className="text-sm text-muted">{t('closeHelp')}</p>}
        </div>
      </div>
    </Dialog>
  )
}
