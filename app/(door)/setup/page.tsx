import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadSetUp } from '#app/_server/load-account.ts'
import { CodeText } from '../_form/code-text.tsx'
import { PersonForm } from '../_form/person-form.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.setUp')
  return { title: t('title') }
}

/** Works until there is an account. */
export default async function SetUpPage() {
  const mode = await loadSetUp()
  if (mode === null) notFound()
  if (mode === 'agency') redirect('/runs')
  const t = await getTranslations('people.setUp')
  const isOpen = mode === 'unset'
  return (
    <>
      <div className="space-y-2">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p>{t(isOpen ? 'lead' : 'leadAlone')}</p>
        {!isOpen && <p>{t('keeps')}</p>}
      </div>
      <PersonForm address="/api/v1/setup" asksCode={isOpen} words="setUp" />
      <p className="text-sm text-muted">{t.rich(isOpen ? 'alone' : 'network', { code: CodeText })}</p>
    </>
  )
}
