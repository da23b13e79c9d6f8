import type { Metadata, Route } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadAccount, loadHouseMode } from '#app/_server/load-account.ts'
import { FIRST_PAGE, ownPath } from '#app/_server/own-path.ts'
import { CodeText } from '../_form/code-text.tsx'
import { SignInForm } from './sign-in-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.signIn')
  return { title: t('title') }
}

/** `to` is the page that was asked for. */
export default async function SignInPage({ searchParams }: { searchParams: Promise<{ to?: string | string[] }> }) {
  const wanted = ownPath((await searchParams).to) ?? FIRST_PAGE
  if ((await loadHouseMode()) !== 'agency' || (await loadAccount()) !== null) redirect(wanted as Route)
  const t = await getTranslations('people.signIn')
  return (
    <>
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <SignInForm goesTo={wanted} />
      <p className="text-sm text-muted">{t.rich('forgotten', { code: CodeText })}</p>
    </>
  )
}
