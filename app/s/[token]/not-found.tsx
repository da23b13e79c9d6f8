import { useTranslations } from 'next-intl'

/** A link that opens nothing: unknown, closed and over are told apart by nobody. */
export default function Gone() {
  const t = useTranslations('share')
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[40rem] space-y-3 px-4 py-12">
      <h1 className="text-2xl font-semibold">{t('gone.title')}</h1>
      <p>{t('gone.text')}</p>
    </main>
  )
}
