import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MayWriteProvider } from '#app/_client/may-write.tsx'
import { Messages } from '#app/_client/messages.tsx'
import { Providers } from '#app/_client/providers.tsx'
import { SHOWN_WORKSPACE } from '#app/_client/shown-workspace.ts'
import type { Account } from '#app/_server/load-account.ts'
import { loadTheme } from '#app/_server/load-theme.ts'
import type { Theme } from '#app/_server/themes.ts'
import { AccountBar } from './account-bar.tsx'
import { CommandBar } from './command-bar.tsx'
import { Frame } from './frame.tsx'
import { hrefOf, placesOf, usePlaceNames } from './places.ts'
import { ThemeSwitch } from './theme-switch.tsx'

/** What stands around every page on which people work. A page for readers by link has none of it. */
export async function Shell({ account, children }: { account: Account | null; children: ReactNode }) {
  const locale = await getLocale()
  const theme = await loadTheme()
  return (
    <Messages locale={locale}>
      {account?.current && <meta name={SHOWN_WORKSPACE} content={account.current.workspaceId} />}
      <Providers locale={locale}>
        <MayWriteProvider mayWrite={account === null || account.current?.role !== 'viewer'}>
          <Frame
            tools={<CommandBar theme={theme} places={placesOf(account)} />}
            below={account && <AccountBar account={account} />}
            foot={<Foot theme={theme} isAlone={account === null} />}
          >
            {children}
          </Frame>
        </MayWriteProvider>
      </Providers>
    </Messages>
  )
}

const FOOT_PLACES = ['activity', 'data', 'connections'] as const
const FOOT_LINK = 'inline-flex min-h-11 items-center underline-offset-4 hover:text-ink hover:underline sm:min-h-8'

/** Who works alone finds here, in passing, what was done, the way to take all along, and that others can be let in, and programs. */
function Foot({ theme, isAlone }: { theme: Theme; isAlone: boolean }) {
  const t = useTranslations('people.bar')
  const names = usePlaceNames()
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6">
      <ThemeSwitch current={theme} />
      {isAlone && (
        <nav aria-label={t('label')} className="flex flex-wrap gap-x-5">
          {FOOT_PLACES.map((place) => (
            <Link key={place} href={hrefOf(place)} prefetch={false} className={FOOT_LINK}>
              {names[place]}
            </Link>
          ))}
          <Link href={'/setup' as Route} prefetch={false} className={FOOT_LINK}>
            {t('invite')}
          </Link>
        </nav>
      )}
    </div>
  )
}
