import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { FaultWords } from './_shared/fault-words.tsx'

export const metadata: Metadata = { robots: { index: false, follow: false }, referrer: 'no-referrer' }

/** A page by link has nothing around it that leads elsewhere. */
export default async function SharedLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations('share.fault')
  return (
    <FaultWords title={t('title')} text={t('text')}>
      {children}
    </FaultWords>
  )
}
