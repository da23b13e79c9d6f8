import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadAccount } from '#app/_server/load-account.ts'
import { loadPeople } from '#app/_server/load-people.ts'
import { isolateName } from '#lib/locale/bidi'
import { PeopleDesk } from './people-desk.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.people')
  return { title: t('title') }
}

/** Who sees the workspace; for its admins, in a house with accounts. */
export default async function PeoplePage() {
  const [t, people, account] = await Promise.all([getTranslations('people.people'), loadPeople(), loadAccount()])
  if (account === null || account.current === null) notFound()
  return (
    <div className="max-w-4xl space-y-6">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('lead', { workspace: isolateName(account.current.workspace) })}</p>
      </div>
      <PeopleDesk first={people} />
    </div>
  )
}
