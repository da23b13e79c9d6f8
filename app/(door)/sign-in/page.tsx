import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadAccount, loadHouseMode } from '#app/_server/load-account.ts'
import { CodeText } from '../_form/code-text.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.signIn')
  return { title: t('title') }
}

export default async function SignInPage() {
  if ((await loadHouseMode()) !== 'agency' || (await loadAccount()) !== null) redirect('/runs')
  const t = await getTranslations('people.signIn')
  return (
    <>
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <SignInForm />
      <p className="text-sm text-muted">{t.rich('forgotten', { code: CodeText })}</p>
    </>
  )
}
