'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Member } from '#app/_server/load-people.ts'
import type { RunName } from '#app/_server/load-runs.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { Button } from '#app/_ui/button.tsx'
import { Tag } from '#app/_ui/tag.tsx'
import { isolateName } from '#lib/locale/bidi'
import { EndDialog } from './end-dialog.tsx'
import { MemberDialog } from './member-dialog.tsx'
import type { MemberChange } from './use-people.ts'

/** A person, with what they may do here and a dialog that changes it. */
export function MemberItem({
  member,
  runs,
  isSelf,
  onChange,
}: {
  member: Member
  runs: readonly RunName[]
  isSelf: boolean
  onChange: (change: MemberChange) => void
}) {
  const t = useTranslations('people')
  const [step, setStep] = useState<'edit' | 'remove' | 'close' | null>(null)
  // Why it was not done stands above the list.
  const change = (wanted: MemberChange) => {
    setStep(null)
    onChange(wanted)
  }
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
        onClick={() => setStep('edit')}
      >
        {t('people.edit')}
      </Button>
      {step === 'edit' && (
        <MemberDialog
          member={member}
          runs={runs}
          isSelf={isSelf}
          onChange={change}
          onEnd={setStep}
          onClose={() => setStep(null)}
        />
      )}
      {(step === 'remove' || step === 'close') && (
        <EndDialog member={member} way={step} onChange={change} onClose={() => setStep(null)} />
      )}
    </li>
  )
}
