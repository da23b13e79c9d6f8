import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { loadAccount } from '#app/_server/load-account.ts'
import { loadClients } from '#app/_server/load-clients.ts'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { ClientCard } from './client-card.tsx'
import { NameForm } from './name-form.tsx'
import { WorkspaceData } from './workspace-data.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.clients')
  return { title: t('title') }
}

/** All clients of an agency; a house without accounts has one workspace and no such page. */
export default async function ClientsPage() {
  const [t, clients, account] = await Promise.all([getTranslations('people.clients'), loadClients(), loadAccount()])
  if (account === null) notFound()
  const { compare } = createFormat(await getLocale())
  const isAdmin = account.current?.role === 'admin'
  return (
    <div className="space-y-6">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-[80ch] text-muted">{t('lead')}</p>
      </div>
      <ul className="space-y-4">
        {clients
          .toSorted((one, other) => compare(one.name, other.name))
          .map((client) => (
            <ClientCard key={client.id} client={client} />
          ))}
      </ul>
      {isAdmin && account.current !== null && (
        <div className="grid gap-6 sm:grid-cols-2">
          {account.makesWorkspaces && (
            <NameForm method="POST" address="/api/v1/workspaces" title={t('new')} submit={t('create')} goesToRuns />
          )}
          <NameForm
            method="PATCH"
            address="/api/v1/workspace"
            title={t('rename', { name: isolateName(account.current.workspace) })}
            submit={t('renameSubmit')}
            name={account.current.workspace}
          />
        </div>
      )}
      {isAdmin && account.current !== null && (
        <WorkspaceData id={account.current.workspaceId} name={account.current.workspace} />
      )}
    </div>
  )
}
