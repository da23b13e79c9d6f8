import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { Messages } from '#app/_client/messages.tsx'
import { Providers } from '#app/_client/providers.tsx'
import { loadTheme } from '#app/_server/load-theme.ts'
import { Frame } from '#app/_shell/frame.tsx'
import { ThemeSwitch } from '#app/_shell/theme-switch.tsx'

/** Pages before the work: who stands here may have no workspace, and no account. */
export default async function DoorLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  return (
    <Messages locale={locale}>
      <Providers locale={locale}>
        <Frame isAlone foot={<ThemeSwitch current={await loadTheme()} />}>
          <div className="mx-auto max-w-lg space-y-5 sm:pt-6">{children}</div>
        </Frame>
      </Providers>
    </Messages>
  )
}
