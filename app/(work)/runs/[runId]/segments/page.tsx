import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { BreakdownPage } from '../_analysis/breakdown-page.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('analysis')
  return { title: t('segment.title') }
}

export default function SegmentsPage(props: PageProps<'/runs/[runId]/segments'>) {
  return <BreakdownPage grouping="segment" {...props} />
}
