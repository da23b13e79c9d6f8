'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import { Notice } from '#app/_ui/notice.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { SHORTEST_PASSWORD } from '#lib/kernel/password'
import { NewPasswordField } from '../_form/password-field.tsx'

/** `email` tells password managers whose password it is. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations('people')
  const [ended, setEnded] = useState<number | null>(null)
  const { submit, errors, failure, isSending } = useSending<{ ended: number }>({
    method: 'PUT',
    address: '/api/v1/account/password',
    check: ({ current = '', password = '' }) => ({
      ...(current === '' && { current: t('error.typed') }),
      ...(password.length < SHORTEST_PASSWORD && { password: t('error.password', { least: SHORTEST_PASSWORD }) }),
    }),
    bodyOf: ({ current, password, others }) => ({ current, password, endsOthers: others === 'on' }),
    onDone: (answer) => setEnded(answer.ended),
  })
  if (ended !== null)
    return (
      <Notice tone="done" role="status" title={t('account.changed')}>
        <p>{t('account.ended', { count: ended })}</p>
      </Notice>
    )
  return (
    <Form onSubmit={submit} validationBehavior="aria" className="space-y-4">
      <FailureNotice failure={failure} title={t('account.failed')} />
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        name="current"
        type="password"
        label={t('account.current')}
        error={errors.current}
        autoComplete="current-password"
        maxLength={1000}
        required
      />
      <NewPasswordField label={t('account.new')} error={errors.password} />
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" name="others" defaultChecked className="size-4 accent-stone" />
        {t('account.endsOthers')}
      </label>
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('sending') : t('account.submit')}
      </SubmitButton>
    </Form>
  )
}
