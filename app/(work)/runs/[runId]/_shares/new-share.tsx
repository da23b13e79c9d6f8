'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useState } from 'react'
import { SelectField } from '#app/_ui/select-field.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { SHARE_DAYS, USUAL_SHARE_DAYS } from '#lib/kernel/share'
import type { Wanted } from './use-shares.ts'

/** For whom a link is, and for how long. */
export function NewShare({ isBusy, onMake }: { isBusy: boolean; onMake: (wanted: Wanted) => void }) {
  const t = useTranslations('share.desk')
  const [label, setLabel] = useState('')
  const [days, setDays] = useState<number>(USUAL_SHARE_DAYS)
  const make = (event: FormEvent) => {
    event.preventDefault()
    if (!isBusy) onMake({ label, days })
  }
  return (
    <form onSubmit={make} className="space-y-3">
      <TextField label={t('label')} help={t('labelHelp')} value={label} onChange={setLabel} maxLength={200} />
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
