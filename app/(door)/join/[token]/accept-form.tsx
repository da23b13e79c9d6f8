'use client'

import { useTranslations } from 'next-intl'
import { FailureNotice } from '#app/_client/failure-notice.tsx'
import { useSending } from '#app/_client/use-sending.ts'
import { SubmitButton } from '#app/_ui/submit-button.tsx'

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
