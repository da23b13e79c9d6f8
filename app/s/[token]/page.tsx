import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { loadSharedName, loadSharedRun } from '#app/_server/load-share.ts'
import { hasOnlyLeads } from '#lib/analysis/about-file'
import { revealControls } from '#lib/locale/bidi'
import { LockedPage, refusalIn } from './_shared/locked-page.tsx'
import { NoFigures } from './_shared/no-figures.tsx'
import { SharedAnswer } from './_shared/shared-answer.tsx'
import { SharedFrame } from './_shared/shared-frame.tsx'

/** What a messenger shows of the link: the name of the run, and no figure. */
export async function generateMetadata({ params }: PageProps<'/s/[token]'>): Promise<Metadata> {
  const shared = await loadSharedName((await params).token)
  const t = await getTranslations('share')
  if (shared === null) return { title: { absolute: t('gone.title') } }
  // What it sends says where it comes from, to this server alone: else it could not be told from another site's.
  if (shared === 'locked') return { title: { absolute: t('locked.title') }, referrer: 'same-origin' }
  const [title, description] = [revealControls(shared.name), t('preview')]
  return { title: { absolute: title }, description, openGraph: { title, description, type: 'website' } }
}

/** What the owner of a business sees of a run by a link, without an account: the answer, first without scrolling. */
export default async function SharedPage({ params, searchParams }: PageProps<'/s/[token]'>) {
  const { token } = await params
  const shared = (await loadSharedRun(token)) ?? notFound()
  if (shared === 'locked') return <LockedPage token={token} refusal={refusalIn(await searchParams)} />
  const { about } = shared.analysis
  const hasFigures = about.files.length > 0 && !hasOnlyLeads(about)
  return (
    <SharedFrame name={shared.name} client={shared.client} synthetic={shared.synthetic}>
      {hasFigures ? <SharedAnswer shared={shared} /> : <NoFigures />}
    </SharedFrame>
  )
}
