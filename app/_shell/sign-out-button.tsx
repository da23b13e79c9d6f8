'use client'

import { useTranslations } from 'next-intl'
import { request } from '#app/_client/request.ts'

/** Ends the session; what the browser still shows goes with the page. */
export function SignOutButton({ className }: { className: string }) {
  const t = useTranslations('people.account')
  const signOut = async () => {
    await request('DELETE', '/api/v1/session')
    window.location.assign('/sign-in')
  }
  return (
    <button type="button" onClick={signOut} className={className}>
      {t('signOut')}
    </button>
  )
}
