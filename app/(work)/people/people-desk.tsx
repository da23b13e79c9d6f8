'use client'

import { useTranslations } from 'next-intl'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { People } from '#app/_server/load-people.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { Section } from '#app/_ui/section.tsx'
import { INVITATION_DAYS } from '#lib/kernel/invitation'
import { InvitationList } from './invitation-list.tsx'
import { InviteForm } from './invite-form.tsx'
import { MemberItem } from './member-item.tsx'
import { usePeople } from './use-people.ts'

/** The members of the workspace, and who is invited to it. */
export function PeopleDesk({ first }: { first: People }) {
  const t = useTranslations('people.people')
  const { people, failure, changeMember, closeInvitation, invite } = usePeople(first)
  return (
    <>
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
      <Section id="members" title={t('members')}>
        <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
          {people.members.map((member) => (
            <MemberItem
              key={member.userId}
              member={member}
              runs={people.runs}
              isSelf={member.userId === people.userId}
              onChange={(change) => changeMember(member.userId, change)}
            />
          ))}
        </ul>
      </Section>
      <Section id="invite" title={t('invite')} lead={t('inviteLead', { days: INVITATION_DAYS })}>
        <InviteForm runs={people.runs} onInvite={invite} />
      </Section>
      <Section id="invitations" title={t('invitations')}>
        <InvitationList invitations={people.invitations} onRevoke={closeInvitation} />
      </Section>
    </>
  )
}
