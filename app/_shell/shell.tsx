import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Messages } from '#app/_client/messages.tsx'
import { Providers } from '#app/_client/providers.tsx'
import { loadTheme } from '#app/_server/load-theme.ts'
import { CommandBar } from './command-bar.tsx'
import { Frame } from './frame.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** What stands around every page on which people work. A page for readers by link has none of it. */
export async function Shell({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const theme = await loadTheme()
  return (
    <Messages locale={locale}>
      <Providers locale={locale}>
        <Frame tools={<CommandBar theme={theme} />} foot={<ThemeSwitch current={theme} />}>
          {children}
        </Frame>
      </Providers>
    </Messages>
  )
}
