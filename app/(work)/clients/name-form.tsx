'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { Form } from 'react-aria-components'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'

/** Names a client: a new one, or the one in view anew. */
export function NameForm({
  method,
  address,
  title,
  submit: words,
  name,
  goesToRuns = false,
}: {
  method: 'POST' | 'PATCH'
  address: string
  title: string
  submit: string
  name?: string
  /** The client in view is another one afterwards. */
  goesToRuns?: boolean
}) {
  const t = useTranslations('people.clients')
  const router = useRouter()
  const { submit, errors, failure, isSending } = useSending<unknown>({
    method,
    address,
    check: ({ name: typed = '' }) => ({ ...(typed.trim() === '' && { name: t('nameMissing') }) }),
    onDone: () => (goesToRuns ? window.location.assign('/runs') : router.refresh()),
  })
  return (
    <Form
      onSubmit={submit}
      validationBehavior="aria"
      className="space-y-3 rounded-lg border border-line bg-surface px-4 py-4 sm:px-5"
    >
      <h2 className="font-semibold wrap-anywhere">{title}</h2>
      <FailureNotice failure={failure} title={t('failed')} />
      <TextField name="name" label={t('newName')} defaultValue={name} error={errors.name} maxLength={200} />
      <SubmitButton aria-disabled={isSending || undefined}>{words}</SubmitButton>
    </Form>
  )
}
