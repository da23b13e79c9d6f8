'use client'

import { useTranslations } from 'next-intl'
import { Form } from 'react-aria-components'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

/** `goesTo` is a page of this server. */
export function SignInForm({ goesTo }: { goesTo: string }) {
  const t = useTranslations('people')
  const { submit, errors, failure, isSending } = useSending<null>({
    method: 'POST',
    address: '/api/v1/session',
    check: ({ email = '', password = '' }) => ({
      ...(email.trim() === '' && { email: t('error.email') }),
      ...(password === '' && { password: t('error.typed') }),
    }),
    // A page made anew: what was loaded before belongs to nobody.
    onDone: () => window.location.assign(goesTo),
  })
  return (
    <Form onSubmit={submit} validationBehavior="aria" className="space-y-4">
      <FailureNotice failure={failure} title={t('signIn.failed')} />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={errors.email}
        autoComplete="username"
        maxLength={254}
        required
      />
      <TextField
        name="password"
        type="password"
        label={t('password')}
        error={errors.password}
        autoComplete="current-password"
        maxLength={1000}
        required
      />
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('sending') : t('signIn.submit')}
      </SubmitButton>
    </Form>
  )
}
