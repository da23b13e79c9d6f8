import { useTranslations } from 'next-intl'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { GroupCosts } from '#app/_sections/group-costs.tsx'
import type { KnownGroup } from '#app/_sections/group-evidence.ts'
import { splitByEvidence } from '#app/_sections/group-evidence.ts'
import { useGroupText } from '#app/_sections/group-parts.ts'
import { GroupPlot } from '#app/_sections/group-plot.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { isolate, isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'

/** So many of the cheapest, and so many of the dearest. */
const EACH = 3

/** The audiences that work best and worst, of those with enough data: the sentence, the picture, the figures. */
export function SharedSegments({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('share.segments')
  const { known } = splitByEvidence(answer.groups.segment)
  const standard = answer.standards.segment
  const reference = standard?.target ?? standard?.average ?? null
  if (standard === null || reference === null || known.length === 0) return null
  const ofSegments = { grouping: 'segment', segmentBy: answer.about.segmentBy } as const
  const shown = known.length <= 2 * EACH ? known : [...known.slice(0, EACH), ...known.slice(-EACH)]
  return (
    <div className="break-inside-avoid">
      <Section id="segments" title={t('title')} lead={t(shown === known ? 'all' : 'some', { count: known.length })}>
        <figure className="space-y-2">
          <figcaption>
            <Extremes known={known} answer={answer} format={format} />
          </figcaption>
          <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
            <GroupPlot groups={shown} {...ofSegments} standard={standard} reference={reference} format={format} />
          </div>
          <div className="print:hidden">
            <Disclosure summary={t('figures')}>
              <GroupCosts groups={shown} {...ofSegments} currency={answer.about.currency} />
            </Disclosure>
          </div>
        </figure>
      </Section>
    </div>
  )
}

/** The cheapest audience by name, and the dearest where there are several. */
function Extremes({ known, answer, format }: { known: readonly KnownGroup[]; answer: ReportAnswer; format: Format }) {
  const t = useTranslations('share.segments')
  const words = useTranslations('analysis.funnel.cost')
  const nameOf = useGroupText('segment', answer.about.segmentBy)
  const named = (group: KnownGroup) =>
    t('named', {
      name: isolateName(nameOf(group)),
      cost: isolate(words(group.verdict.stage, { cost: format.moneyEstimate(group.cost).median })),
    })
  const [first, last] = [known[0], known.at(-1)]
  if (first === undefined || last === undefined) return null
  return t('sentence', { best: named(first), worst: first === last ? 'none' : named(last) })
}
