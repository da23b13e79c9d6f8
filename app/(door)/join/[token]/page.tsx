import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { loadAccount } from '#app/_server/load-account.ts'
import { loadInvitation } from '#app/_server/load-people.ts'
import { isolateName } from '#lib/locale/bidi'
import { PersonForm } from '../../_form/person-form.tsx'
import { AcceptForm } from './accept-form.tsx'

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.join')
  return { title: t('accept'), robots: { index: false, follow: false } }
}

export default async function JoinPage({ params }: Props) {
  const { token } = await params
  const [t, invitation, account] = await Promise.all([
    getTranslations('people.join'),
    loadInvitation(token),
    loadAccount(),
  ])
  if (invitation === null)
    return (
      <>
        <h1 className="text-2xl font-semibold">{t('goneTitle')}</h1>
        <p>{t('gone')}</p>
      </>
    )
  const workspace = isolateName(invitation.workspace)
  return (
    <>
      <div className="space-y-2">
        <h1 className="text-2xl font-semibold wrap-anywhere">{t('title', { workspace })}</h1>
        <p>{account === null ? t('lead') : t('asMember', { name: isolateName(account.name), workspace })}</p>
      </div>
      {account === null ? (
        <PersonForm address="/api/v1/join" sent={{ token }} words="join" />
      ) : (
        <AcceptForm token={token} />
      )}
      {account === null && (
        <p className="text-sm text-muted">
          {t('haveAccount')}{' '}
          <a href="/sign-in" className="text-accent underline underline-offset-4">
            {t('signInFirst')}
          </a>
        </p>
      )}
    </>
  )
}
