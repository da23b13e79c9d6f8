'use client'

import { Messages } from '#app/_client/messages.tsx'
import type { Locale } from '#lib/locale/locales'
import { Frame } from './frame.tsx'
import { Nowhere } from './nowhere.tsx'

/** The page of an address that leads nowhere, outside of every shell. It travels with every page: as a name, not as elements. */
export function Lost({ locale }: { locale: Locale }) {
  return (
    <Messages locale={locale}>
      <Frame isAlone>
        <Nowhere />
      </Frame>
    </Messages>
  )
}
