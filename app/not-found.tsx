import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LinkButton } from '#app/_ui/button.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: t('notFound.title') }
}

export default async function NotFound() {
  const t = await getTranslations('common')
  return (
    <div className="max-w-[60ch] space-y-4 py-8">
      <h1 className="text-2xl font-semibold">{t('notFound.title')}</h1>
      <p>{t('notFound.text')}</p>
      <LinkButton href="/runs" variant="primary">
        {t('toRuns')}
      </LinkButton>
    </div>
  )
}
