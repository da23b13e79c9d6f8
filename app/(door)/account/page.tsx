import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadAccount } from '#app/_server/load-account.ts'
import { sendToSignIn } from '#app/_server/own-path.ts'
import { SignOutButton } from '#app/_shell/sign-out-button.tsx'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { isolateName } from '#lib/locale/bidi'
import { PasswordForm } from './password-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.account')
  return { title: t('title') }
}

export default async function AccountPage() {
  const account = await loadAccount()
  if (account === null) return sendToSignIn()
  const [t, common] = await Promise.all([getTranslations('people.account'), getTranslations('common')])
  const { name, email, current } = account
  return (
    <>
      <div className="space-y-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="wrap-anywhere">{t('signedIn', { name: isolateName(name), email: isolateName(email) })}</p>
        {current === null && <p>{t('none')}</p>}
      </div>
      <div className="flex flex-wrap gap-3">
        {current !== null && (
          <a href="/runs" className={buttonStyle()}>
            {common('toRuns')}
          </a>
        )}
        <SignOutButton className={buttonStyle()} />
      </div>
      <section aria-labelledby="password" className="space-y-4 border-t border-line pt-5">
        <h2 id="password" className="text-lg font-semibold">
          {t('changePassword')}
        </h2>
        <PasswordForm email={email} />
      </section>
    </>
  )
}
