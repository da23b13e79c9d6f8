import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MayWriteProvider } from '#app/_client/may-write.tsx'
import { Messages } from '#app/_client/messages.tsx'
import { Providers } from '#app/_client/providers.tsx'
import { SHOWN_WORKSPACE } from '#app/_client/shown-workspace.ts'
import type { Account } from '#app/_server/load-account.ts'
import { loadTheme } from '#app/_server/load-theme.ts'
import { AccountBar } from './account-bar.tsx'
import { CommandBar } from './command-bar.tsx'
import { Foot } from './foot.tsx'
import { Frame } from './frame.tsx'
import { placesOf } from './places.ts'

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
