import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Nowhere } from '#app/_shell/nowhere.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: t('notFound.title') }
}

export default function NotFound() {
  return <Nowhere />
}
