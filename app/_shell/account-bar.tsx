import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Account } from '#app/_server/load-account.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { hrefOf, placesOf, usePlaceNames } from './places.ts'
import { SignOutButton } from './sign-out-button.tsx'

const IN_THE_BAR = ['activity', 'people', 'connections'] as const
const LINK =
  'inline-flex min-h-11 items-center rounded-sm text-ink underline-offset-4 hover:underline focus-visible:outline-accent sm:min-h-9'

/** Whose data are in view, the way to the other clients, and to one's account. */
export function AccountBar({ account }: { account: Account }) {
  const t = useTranslations('people')
  const names = usePlaceNames()
  const places = placesOf(account)
  const { current, name } = account
  return (
    <nav aria-label={t('bar.label')} className="border-b border-line bg-surface text-sm print:hidden">
      <div className="mx-auto flex max-w-[84rem] flex-wrap items-center justify-between gap-x-6 px-4 sm:px-6 lg:px-8">
        <p className="flex min-w-0 items-center gap-x-4">
          {current !== null && <BidiText className="truncate font-semibold">{current.workspace}</BidiText>}
          <Link href={hrefOf('clients')} className={`${LINK} text-accent! underline`}>
            {names.clients}
          </Link>
        </p>
        <div className="flex flex-wrap items-center gap-x-5">
          {IN_THE_BAR.filter((place) => places.includes(place)).map((place) => (
            <Link key={place} href={hrefOf(place)} className={LINK}>
              {names[place]}
            </Link>
          ))}
          <Link href={hrefOf('account')} className={LINK} title={names.account}>
            <BidiText className="max-w-40 truncate">{name}</BidiText>
          </Link>
          <SignOutButton className={LINK} />
        </div>
      </div>
    </nav>
  )
}
