'use client'

import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { drawnOnce } from '#app/_client/drawn-once.tsx'
import type { Theme } from '#app/_server/themes.ts'
import { hrefOf, usePlaceNames } from './places.ts'
import { ThemeSwitch } from './theme-switch.tsx'

const FOOT_PLACES = ['activity', 'data', 'connections'] as const
const FOOT_LINK = 'inline-flex min-h-11 items-center underline-offset-4 hover:text-ink hover:underline sm:min-h-8'

export const Foot = drawnOnce(FootRow)

/** Who works alone finds here, in passing, what was done, the way to take all along, and that others can be let in, and programs. */
function FootRow({ theme, isAlone }: { theme: Theme; isAlone: boolean }) {
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
