import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { loadLayouts } from '#app/_server/load-layouts.ts'
import { requireWriter } from '#app/_server/require-scope.ts'
import { Icon } from '#app/_ui/icon.tsx'
import { LayoutList } from './layout-list.tsx'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('import.layouts')
  return { title: t('title') }
}

export default async function LayoutsPage() {
  await requireWriter()
  const [t, runs, layouts] = await Promise.all([
    getTranslations('import.layouts'),
    getTranslations('runs'),
    loadLayouts(),
  ])
  return (
    <div className="space-y-5">
      <div>
        <Link
          href={'/runs' as Route}
          className="inline-flex min-h-11 items-center gap-1 text-sm text-accent underline-offset-4 hover:underline sm:min-h-6"
        >
          <Icon name="previous" className="size-3.5" />
          {runs('title')}
        </Link>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="max-w-[80ch] text-muted">{t('lead')}</p>
      </div>
      <LayoutList views={layouts} />
    </div>
  )
}
