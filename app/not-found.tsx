import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Frame } from './_shell/frame.tsx'
import { Nowhere } from './_shell/nowhere.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('common')
  return { title: t('notFound.title') }
}

export default function NotFound() {
  return (
    <Frame isAlone>
      <Nowhere />
    </Frame>
  )
}
