'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { Invitation } from '#app/_server/load-people.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { invitationState } from '#lib/kernel/invitation'
import { isolate, isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'

/** Who was invited, and whether the link still opens anything. */
export function InvitationList({
  invitations,
  onRevoke,
}: {
  invitations: readonly Invitation[]
  onRevoke: (id: string) => void
}) {
  const t = useTranslations('people.people')
  if (invitations.length === 0) return <p className="text-muted">{t('noInvitations')}</p>
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
      {invitations.map((invitation) => (
        <InvitationItem key={invitation.id} invitation={invitation} onRevoke={() => onRevoke(invitation.id)} />
      ))}
    </ul>
  )
}

function InvitationItem({ invitation, onRevoke }: { invitation: Invitation; onRevoke: () => void }) {
  const t = useTranslations('people')
  const format = createFormat(useLocale())
  const state = invitationState(invitation, new Date().toISOString())
  const name = invitation.label ?? t('people.unnamed')
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3 sm:px-5">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <BidiText className="font-medium wrap-anywhere">{name}</BidiText>
          <Tag tone={state === 'open' ? 'done' : 'plain'}>{t(`people.state.${state}`)}</Tag>
        </p>
        <p className="text-sm text-muted">
          {t(`role.${invitation.role}`)}
          {state === 'open' &&
            ` · ${t('people.until', { day: isolate(format.day(invitation.expiresAt.slice(0, 10))) })}`}
        </p>
      </div>
      {state === 'open' && (
        <Button
          size="small"
          variant="danger"
          aria-label={t('people.revokeNamed', { name: isolateName(name) })}
          onClick={onRevoke}
        >
          {t('people.revoke')}
        </Button>
      )}
    </li>
  )
}
