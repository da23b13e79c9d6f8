'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { TextField } from '#app/_ui/text-field.tsx'
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from '#lib/kernel/password'

/** A password that somebody chooses. */
export function NewPasswordField({ label, error }: { label: ReactNode; error: string | undefined }) {
  const t = useTranslations('people')
  return (
    <TextField
      name="password"
      type="password"
      label={label}
      error={error}
      help={t('passwordHelp', { least: SHORTEST_PASSWORD })}
      autoComplete="new-password"
      maxLength={LONGEST_PASSWORD}
      required
    />
  )
}
