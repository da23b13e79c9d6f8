'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { RunName } from '#app/_server/load-runs.ts'
import { Button } from '#app/_ui/button.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { AccessFields, isWhole } from './access-fields.tsx'
import { InvitationAddress } from './invitation-address.tsx'
import type { Access } from './use-people.ts'

/** Who is invited to what; then the address, once. */
export function InviteForm({
  runs,
  onInvite,
}: {
  runs: readonly RunName[]
  onInvite: (wanted: Access & { readonly label: string }) => Promise<string | null>
}) {
  const t = useTranslations('people.people')
  const [label, setLabel] = useState('')
  const [access, setAccess] = useState<Access>({ role: 'editor', runIds: null })
  const [path, setPath] = useState<string | null>(null)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isWhole(access)) setPath(await onInvite({ ...access, label }))
  }
  const again = () => {
    setLabel('')
    setPath(null)
  }
  if (path !== null)
    return (
      <div className="space-y-3">
        <InvitationAddress path={path} />
        <Button onClick={again}>{t('another')}</Button>
      </div>
    )
  return (
    <form onSubmit={submit} className="max-w-2xl space-y-4">
      <TextField label={t('label')} help={t('labelHelp')} value={label} onChange={setLabel} maxLength={200} />
      <AccessFields access={access} runs={runs} onChange={setAccess} />
      <SubmitButton variant="primary" aria-disabled={!isWhole(access) || undefined}>
        {t('create')}
      </SubmitButton>
    </form>
  )
}
