import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BreakdownPage } from '../_analysis/breakdown-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('creative.title') }
}

export default function CreativesPage(props: PageProps<'/runs/[runId]/creatives'>) {
  return <BreakdownPage grouping="creative" {...props} />
}
