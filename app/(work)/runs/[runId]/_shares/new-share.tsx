'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { SHARE_DAYS, SHORTEST_LINK_PASSWORD, USUAL_SHARE_DAYS } from '#lib/kernel/share'
import { LinkPassword } from './link-password.tsx'
import type { Wanted } from './use-shares.ts'

/** For whom a link is, for how long, and whether it asks for a password. */
export function NewShare({ isBusy, onMake }: { isBusy: boolean; onMake: (wanted: Wanted) => void }) {
  const t = useTranslations('share.desk')
  const [label, setLabel] = useState('')
  const [days, setDays] = useState<number>(USUAL_SHARE_DAYS)
  const [password, setPassword] = useState('')
  const [isShort, setShort] = useState(false)
  const make = (event: FormEvent) => {
    event.preventDefault()
    const tooShort = password !== '' && password.length < SHORTEST_LINK_PASSWORD
    setShort(tooShort)
    if (!isBusy && !tooShort) onMake({ label, days, password: password || null })
  }
  return (
    <form onSubmit={make} noValidate className="space-y-3">
      <TextField label={t('label')} help={t('labelHelp')} value={label} onChange={setLabel} maxLength={200} />
      <LinkPassword value={password} onChange={setPassword} isShort={isShort} />
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="w-40">
          <SelectField
            label={t('days')}
            value={String(days)}
            onChange={(value) => setDays(Number(value))}
            options={SHARE_DAYS.map((count) => ({ value: String(count), label: t('dayCount', { days: count }) }))}
          />
        </div>
        <SubmitButton variant="primary" aria-disabled={isBusy || undefined}>
          {t('create')}
        </SubmitButton>
      </div>
    </form>
  )
}
