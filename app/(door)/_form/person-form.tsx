'use client'

import { useTranslations } from 'next-intl'
import { Form } from 'react-aria-components'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { SHORTEST_PASSWORD } from '#lib/kernel/password'
import { NewPasswordField } from './password-field.tsx'

/** Makes an account at an address of the interface, which signs it in. `sent` goes along; `asksCode` is for the first one. */
export function PersonForm({
  address,
  sent = {},
  asksCode = false,
  words,
}: {
  address: string
  sent?: Readonly<Record<string, string>>
  asksCode?: boolean
  words: 'setUp' | 'join'
}) {
  const t = useTranslations('people')
  const { submit, errors, failure, isSending } = useSending<null>({
    method: 'POST',
    address,
    check: ({ name = '', email = '', password = '' }) => ({
      ...(name.trim() === '' && { name: t('error.name') }),
      ...(!/^\S+@\S+\.\S+$/.test(email.trim()) && { email: t('error.email') }),
      ...(password.length < SHORTEST_PASSWORD && { password: t('error.password', { least: SHORTEST_PASSWORD }) }),
    }),
    bodyOf: (fields) => ({ ...fields, ...sent }),
    // A page made anew: what was loaded before belongs to nobody.
    onDone: () => window.location.assign('/runs'),
  })
  return (
    <Form onSubmit={submit} validationBehavior="aria" className="space-y-4">
      <FailureNotice failure={failure} title={t(`${words}.failed`)} />
      {asksCode && (
        <TextField name="code" label={t('setUp.code')} help={t('setUp.codeHelp')} maxLength={100} required />
      )}
      <TextField name="name" label={t('name')} error={errors.name} autoComplete="name" maxLength={200} required />
      <TextField
        name="email"
        type="email"
        label={t('email')}
        error={errors.email}
        help={t('emailHelp')}
        autoComplete="username"
        maxLength={254}
        required
      />
      <NewPasswordField label={t('newPassword')} error={errors.password} />
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('sending') : t(`${words}.submit`)}
      </SubmitButton>
    </Form>
  )
}
