'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { LONGEST_PASSWORD } from '#lib/kernel/password'
import { SHORTEST_LINK_PASSWORD } from '#lib/kernel/share'

/** What a link asks for beside its address, if anything. */
export function LinkPassword({
  value,
  onChange,
  isShort,
}: {
  value: string
  onChange: (value: string) => void
  isShort: boolean
}) {
  const t = useTranslations('share.desk')
  const [isShown, setShown] = useState(false)
  const least = { least: SHORTEST_LINK_PASSWORD }
  return (
    <div className="flex items-start gap-3">
      <div className="min-w-0 flex-1">
        <TextField
          type={isShown ? 'text' : 'password'}
          label={t('password')}
          help={t('passwordHelp', least)}
          error={isShort ? t('passwordShort', least) : undefined}
          value={value}
          onChange={onChange}
          maxLength={LONGEST_PASSWORD}
          autoComplete="new-password"
        />
      </div>
      {value !== '' && (
        <Button size="small" className="mt-7 sm:mt-7" aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {t(isShown ? 'hide' : 'show')}
        </Button>
      )}
    </div>
  )
}
