import type { Route } from 'next'
import { useTranslations } from 'next-intl'
import type { Account } from '#app/_server/load-account.ts'

export type Place = 'clients' | 'activity' | 'people' | 'connections' | 'layouts' | 'data' | 'account'

/** The pages beside the test runs that somebody may open; who works alone (null) is not asked. */
export function placesOf(account: Account | null): readonly Place[] {
  if (account === null) return ['activity', 'data', 'connections', 'layouts']
  const role = account.current?.role
  return [
    'clients',
    ...(role === 'admin' || role === 'editor' ? (['activity', 'layouts'] as const) : []),
    ...(role === 'admin' ? (['people', 'connections'] as const) : []),
    'account',
  ]
}

export function hrefOf(place: Place): Route {
  return `/${place}` as Route
}

/** What each is called, wherever something leads there. */
export function usePlaceNames(): Readonly<Record<Place, string>> {
  const people = useTranslations('people.bar')
  const activity = useTranslations('activity')
  const connections = useTranslations('connections')
  const layouts = useTranslations('import.layouts')
  const data = useTranslations('keeping.page')
  return {
    clients: people('clients'),
    activity: activity('bar'),
    people: people('people'),
    connections: connections('bar'),
    layouts: layouts('title'),
    data: data('title'),
    account: people('account'),
  }
}
