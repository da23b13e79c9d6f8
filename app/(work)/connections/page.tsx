import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadHouseMode } from '#app/_server/load-account.ts'
import { loadConnections } from '#app/_server/load-connections.ts'
import { isolateLeftToRight } from '#lib/locale/bidi'
import { ConnectionsDesk } from './connections-desk.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('connections')
  return { title: t('title') }
}

/** Which programs work with the workspace; for its admins. */
export default async function ConnectionsPage() {
  const [t, connections, mode] = await Promise.all([getTranslations('connections'), loadConnections(), loadHouseMode()])
  const zone = isolateLeftToRight(connections.timeZone.replaceAll('_', ' '))
  return (
    <div className="max-w-4xl space-y-8">
      <div className="space-y-1">
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-[80ch] text-muted">{t('lead')}</p>
        {mode !== 'agency' && <p className="max-w-[80ch] text-muted">{t('alone')}</p>}
        <p className="text-sm text-muted">{t('zone', { zone })}</p>
        <a
          href="/api/v1/openapi.json"
          className="inline-flex min-h-11 items-center text-accent underline underline-offset-4 sm:min-h-8"
        >
          {t('description')}
        </a>
      </div>
      <ConnectionsDesk first={connections} />
    </div>
  )
}
