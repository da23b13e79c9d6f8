import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Lost } from './_shell/lost.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: t('notFound.title') }
}

export default async function NotFound() {
  return <Lost locale={await getLocale()} />
}
