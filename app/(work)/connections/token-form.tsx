'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { MadeToken } from '#app/_server/save-token.ts'
import { ChoiceField } from '#app/_ui/choice-field.tsx'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { TokenRole } from '#lib/kernel/api-token'
import { TOKEN_DAYS, TOKEN_ROLES, USUAL_TOKEN_DAYS } from '#lib/kernel/api-token'
import { ShownOnce } from './shown-once.tsx'
import type { Ask } from './use-connections.ts'

const FIRST = { name: '', role: 'viewer' as TokenRole, days: USUAL_TOKEN_DAYS as number }

/** What a token is for and what it may; then the token, once. */
export function TokenForm({ ask }: { ask: Ask }) {
  const t = useTranslations('connections.token')
  const [wanted, setWanted] = useState(FIRST)
  const [token, setToken] = useState<string | null>(null)
  const isWhole = wanted.name.trim() !== ''
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (isWhole) setToken((await ask<MadeToken>('POST', 'tokens', wanted))?.token ?? null)
  }
  const again = () => {
    setWanted(FIRST)
    setToken(null)
  }
  if (token !== null) {
    const words = { title: t('made'), help: t('secret'), label: t('value'), another: t('another') }
    return <ShownOnce text={token} words={words} onDone={again} />
  }
  return (
    <form onSubmit={submit} className="max-w-2xl space-y-4">
      <TextField
        label={t('name')}
        help={t('nameHelp')}
        value={wanted.name}
        onChange={(name) => setWanted({ ...wanted, name })}
        maxLength={100}
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
      <SubmitButton variant="primary" aria-disabled={!isWhole || undefined}>
        {t('create')}
      </SubmitButton>
    </form>
  )
}
