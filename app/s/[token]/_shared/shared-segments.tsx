import { useLocale, useTranslations } from 'next-intl'
import { ForestPlot } from '#app/_charts/forest-plot.tsx'
import type { GroupStandard } from '#app/_client/analysis-part.ts'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { GroupCosts } from '#app/_sections/group-costs.tsx'
import type { KnownGroup } from '#app/_sections/group-evidence.ts'
import { judgedEvents, splitByEvidence } from '#app/_sections/group-evidence.ts'
import { useGroupText } from '#app/_sections/group-parts.ts'
import { VerdictWord } from '#app/_sections/verdict-word.tsx'
import { Disclosure } from '#app/_ui/disclosure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { VERDICTS } from '#lib/kernel/outcome'
import { isolate, isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'

/** So many of the cheapest, and so many of the dearest. */
const EACH = 3

/** The audiences that work best and worst, of those with enough data: the sentence, the picture, the figures. */
export function SharedSegments({ answer, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('share.segments')
  const { known } = splitByEvidence(answer.groups.segment)
  const standard = answer.standards.segment
  const reference = standard?.target ?? standard?.average ?? null
  if (standard === null || reference === null || known.length === 0) return null
  const shown = known.length <= 2 * EACH ? known : [...known.slice(0, EACH), ...known.slice(-EACH)]
  return (
    <div className="break-inside-avoid">
      <Section id="segments" title={t('title')} lead={t(shown === known ? 'all' : 'some', { count: known.length })}>
        <figure className="space-y-2">
          <figcaption>
            <Extremes known={known} answer={answer} format={format} />
          </figcaption>
          <SegmentForest shown={shown} standard={standard} reference={reference} answer={answer} format={format} />
          <div className="print:hidden">
            <Disclosure summary={t('figures')}>
              <GroupCosts
                groups={shown}
                grouping="segment"
                segmentBy={answer.about.segmentBy}
                currency={answer.about.currency}
              />
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

function SegmentForest({
  shown,
  standard: { stage, target, ratioLimit },
  reference,
  answer,
  format,
}: {
  shown: readonly KnownGroup[]
  standard: GroupStandard
  /** The target, or the run's own cost where there is none. */
  reference: number
  answer: ReportAnswer
  format: Format
}) {
  const t = useTranslations('breakdown.forest')
  const nameOf = useGroupText('segment', answer.about.segmentBy)
  const kind = target === null ? 'average' : 'target'
  const limit = ratioLimit === null ? null : ratioLimit * reference
  return (
    <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
      <ForestPlot
        title={t('title', { stage, grouping: 'segment' })}
        rows={shown.map((group) => ({
          key: group.key,
          name: nameOf(group),
          count: t('count', { count: format.count(judgedEvents(group.verdict)) }),
          cost: group.cost,
          costText: format.moneyEstimate(group.cost).median,
          outcome: group.verdict.outcome,
        }))}
        target={{ cost: reference, label: t('reference', { kind, cost: format.money(reference) }) }}
        zone={
          limit === null || ratioLimit === null
            ? null
            : { cost: limit, label: t('zone', { kind, ratio: format.factor(ratioLimit), cost: format.money(limit) }) }
        }
        axisTitle={t('axis', { stage })}
        writeTick={(cost) => (cost === 0 ? format.count(0) : format.money(cost))}
        isMirrored={directionOf(useLocale()) === 'rtl'}
      />
      <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
        <span className="text-muted">{t('marks')}</span>
        {VERDICTS.filter((outcome) => shown.some(({ verdict }) => verdict.outcome === outcome)).map((outcome) => (
          <VerdictWord key={outcome} outcome={outcome} />
        ))}
      </p>
      <p className="text-sm text-muted">{t('legend', { stage })}</p>
    </div>
  )
}
