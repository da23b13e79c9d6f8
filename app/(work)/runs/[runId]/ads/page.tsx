import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BreakdownPage } from '../_analysis/breakdown-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('ad.title') }
}

export default function AdsPage(props: PageProps<'/runs/[runId]/ads'>) {
  return <BreakdownPage grouping="ad" {...props} />
}
