import { useLocale, useTranslations } from 'next-intl'
import { buttonStyle } from '#app/_ui/button-style.ts'
import { CONTROL, FIELD, FIELD_ERROR, FIELD_LABEL } from '#app/_ui/field-style.ts'
import { ForgetRefusal } from './forget-refusal.tsx'
import { LanguageLinks } from './language-links.tsx'

/** Why a password did not open the link: it was another, or there were too many tries, for so many minutes. */
type LockRefusal = 'wrong' | { readonly minutes: number } | null

const LONGEST_WAIT = 60

/** From the address to which the form leads back. */
export function refusalIn({ said }: Readonly<Record<string, string | string[] | undefined>>): LockRefusal {
  if (said === 'wrong') return said
  const minutes = Number(said)
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= LONGEST_WAIT ? { minutes } : null
}

/** Asks for the password of a link, by a plain form: it says nothing of what it opens, and needs no script. */
export function LockedPage({ token, refusal }: { token: string; refusal: LockRefusal }) {
  const t = useTranslations('share.locked')
  const locale = useLocale()
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[26rem] space-y-5 px-4 py-6 sm:py-12">
      <div className="flex justify-end">
        <LanguageLinks />
      </div>
      <h1 className="text-2xl font-semibold">{t('title')}</h1>
      <p>{t('text')}</p>
      <form
        method="post"
        action={`/s/${encodeURIComponent(token)}/open?lang=${locale}`}
        encType="application/x-www-form-urlencoded"
        className="space-y-4"
      >
        <div className={FIELD} data-invalid={refusal !== null || undefined}>
          <label htmlFor="password" className={FIELD_LABEL}>
            {t('password')}
          </label>
          <input
            id="password"
            name="password"
            type="password"
            dir="ltr"
            required
            autoComplete="current-password"
            aria-invalid={refusal !== null || undefined}
            aria-describedby={refusal === null ? undefined : 'refusal'}
            className={CONTROL}
          />
          {refusal !== null && <ForgetRefusal />}
          {refusal !== null && (
            <p id="refusal" role="alert" className={FIELD_ERROR}>
              {refusal === 'wrong' ? t('wrong') : t('wait', { minutes: refusal.minutes })}
            </p>
          )}
        </div>
        <button type="submit" className={buttonStyle('primary')}>
          {t('open')}
        </button>
      </form>
    </main>
  )
}
