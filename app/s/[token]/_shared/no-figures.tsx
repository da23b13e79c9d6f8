import { useTranslations } from 'next-intl'

/** Before the first export is there. */
export function NoFigures() {
  const t = useTranslations('share.none')
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <h2 className="text-lg font-semibold">{t('title')}</h2>
      <p className="text-muted">{t('text')}</p>
    </section>
  )
}
