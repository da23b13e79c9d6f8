import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BreakdownPage } from '../_analysis/breakdown-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('painPoint.title') }
}

export default function PainPointsPage(props: PageProps<'/runs/[runId]/pain-points'>) {
  return <BreakdownPage grouping="painPoint" {...props} />
}
