'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import type { MadeToken } from '#app/_server/save-token.ts'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { TokenRole } from '#lib/kernel/api-token'
import { TOKEN_DAYS, TOKEN_ROLES, USUAL_TOKEN_DAYS } from '#lib/kernel/api-token'
import { ShownOnce } from './shown-once.tsx'

const FIRST = { name: '', role: 'viewer' as TokenRole, days: USUAL_TOKEN_DAYS as number }

/** What a token is for and what it may; then the token, once. */
export function TokenForm({ onMade }: { onMade: () => void }) {
  const t = useTranslations('connections.token')
  const [token, setToken] = useState<string | null>(null)
  const made = (answer: MadeToken) => {
    setToken(answer.token)
    onMade()
  }
  if (token === null) return <WantedToken onMade={made} />
  const words = { title: t('made'), help: t('secret'), label: t('value'), another: t('another') }
  return <ShownOnce text={token} words={words} onDone={() => setToken(null)} />
}

function WantedToken({ onMade }: { onMade: (made: MadeToken) => void }) {
  const t = useTranslations('connections.token')
  const failed = useTranslations('connections')('failed')
  const [wanted, setWanted] = useState(FIRST)
  const { submit, errors, failure, isSending } = useSending<MadeToken>({
    method: 'POST',
    address: '/api/v1/tokens',
    check: () => ({ ...(wanted.name.trim() === '' && { name: t('nameMissing') }) }),
    bodyOf: () => wanted,
    onDone: onMade,
  })
  return (
    <form onSubmit={submit} noValidate className="max-w-2xl space-y-4">
      <FailureNotice failure={failure} title={failed} />
      <TextField
        name="name"
        label={t('name')}
        help={t('nameHelp')}
        value={wanted.name}
        onChange={(name) => setWanted({ ...wanted, name })}
        maxLength={100}
        error={errors.name}
      />
      <ChoiceField
        label={t('role')}
        value={wanted.role}
        onChange={(role) => setWanted({ ...wanted, role: role as TokenRole })}
        options={TOKEN_ROLES.map((value) => ({ value, label: t(`roles.${value}`), help: t(`roleHelp.${value}`) }))}
      />
      <SelectField
        label={t('days')}
        value={String(wanted.days)}
        onChange={(days) => setWanted({ ...wanted, days: Number(days) })}
        options={TOKEN_DAYS.map((days) => ({ value: String(days), label: t('dayCount', { days }) }))}
      />
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('creating') : t('create')}
      </SubmitButton>
    </form>
  )
}
