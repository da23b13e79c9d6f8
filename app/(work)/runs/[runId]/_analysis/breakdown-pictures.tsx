import { useTranslations } from 'next-intl'
import type { AnalysisPart } from '#app/_client/analysis-part.ts'
import type { CreativeContents } from '#app/_sections/creative-cards.tsx'
import { CreativeCards } from '#app/_sections/creative-cards.tsx'
import { CreativeMatrix } from '#app/_sections/creative-matrix.tsx'
import { ExportLinks } from '#app/_sections/export-links.tsx'
import { GroupCosts } from '#app/_sections/group-costs.tsx'
import { splitByEvidence } from '#app/_sections/group-evidence.ts'
import { GroupForest } from '#app/_sections/group-forest.tsx'
import { GroupReversals } from '#app/_sections/group-reversals.tsx'
import { PainClaims } from '#app/_sections/pain-claims.tsx'
import { Section } from '#app/_ui/section.tsx'
import type { Grouping } from '#lib/analysis/analysis'

/** The pictures that answer the question of a grouping: which segments, which creative where, which pain. */
export function BreakdownPictures({
  runId,
  grouping,
  analysis,
  contents,
}: {
  runId: string
  grouping: Grouping
  analysis: AnalysisPart
  contents: CreativeContents
}) {
  switch (grouping) {
    case 'segment':
      return <Segments analysis={analysis} />
    case 'creative':
      return <Creatives runId={runId} analysis={analysis} contents={contents} />
    case 'painPoint':
      return <PainPoints analysis={analysis} />
    case 'ad':
      return null
  }
}

/** The picture, and on a wide screen its table beside it instead of behind a button. */
function Segments({ analysis: { about, groups, standard } }: { analysis: AnalysisPart }) {
  if (standard === null || splitByEvidence(groups).known.length === 0) return null
  const of = { grouping: 'segment', groups, segmentBy: about.segmentBy, currency: about.currency } as const
  return (
    <div className="grid items-start gap-6 min-[75rem]:grid-cols-2 min-[75rem]:[&_figure_details]:hidden">
      <GroupForest {...of} standard={standard} />
      <div className="hidden min-[75rem]:block print:hidden">
        <GroupCosts {...of} />
      </div>
    </div>
  )
}

function Creatives({
  runId,
  analysis: { about, groups, matrix, segments, standard },
  contents,
}: {
  runId: string
  analysis: AnalysisPart
  contents: CreativeContents
}) {
  const t = useTranslations('breakdown')
  const hasContents = groups.some(({ key }) => Object.hasOwn(contents, key))
  return (
    <>
      {standard !== null && matrix.length > 0 && (
        <Section
          id="matrix"
          title={t('heat.title')}
          lead={t('heat.lead', { stage: standard.stage })}
          actions={<ExportLinks runId={runId} table="matrix" />}
        >
          <CreativeMatrix
            cells={matrix}
            segments={segments}
            segmentBy={about.segmentBy}
            standard={standard}
            currency={about.currency}
          />
        </Section>
      )}
      {hasContents && (
        <Section id="contents" title={t('cards.title')}>
          <CreativeCards groups={groups} contents={contents} currency={about.currency} />
        </Section>
      )}
    </>
  )
}

function PainPoints({ analysis: { groups, standard } }: { analysis: AnalysisPart }) {
  if (standard === null) return null
  return (
    <>
      <PainClaims groups={groups} />
      <GroupReversals groups={groups} />
    </>
  )
}
