'use client'

import { useTranslations } from 'next-intl'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { FailureNotice } from '../../_form/failure-notice.tsx'
import { useSending } from '../../_form/use-sending.ts'

/** For somebody who is signed in. */
export function AcceptForm({ token }: { token: string }) {
  const t = useTranslations('people')
  const { submit, failure, isSending } = useSending<null>({
    method: 'POST',
    address: '/api/v1/join',
    check: () => ({}),
    bodyOf: () => ({ token }),
    onDone: () => window.location.assign('/clients'),
  })
  return (
    <form onSubmit={submit} className="space-y-4">
      <FailureNotice failure={failure} title={t('join.failed')} />
      <SubmitButton variant="primary" aria-disabled={isSending || undefined}>
        {isSending ? t('sending') : t('join.accept')}
      </SubmitButton>
    </form>
  )
}
