import { useLocale, useTranslations } from 'next-intl'
import { ForestPlot } from '#app/_charts/forest-plot.tsx'
import type { GroupStandard, JudgedGroup } from '#app/_client/analysis-part.ts'
import { Figure } from '#app/_ui/figure.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { CurrencyCode } from '#lib/kernel/money'
import { VERDICTS } from '#lib/kernel/outcome'
import { isolateName } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import { directionOf } from '#lib/locale/locales'
import { GroupCosts } from './group-costs.tsx'
import type { KnownGroup } from './group-evidence.ts'
import { judgedEvents, sidesOf, splitByEvidence } from './group-evidence.ts'
import { useGroupText } from './group-parts.ts'
import { VerdictWord } from './verdict-word.tsx'

/** More lines than these are a list and no picture. */
const MOST_DRAWN = 24
/** Names in one sentence. */
const MOST_NAMED = 8

/** What one event costs in each group, with its range, beside the target: a sentence, the picture, and its table. */
export function GroupForest({
  grouping,
  groups,
  segmentBy,
  standard,
  currency,
}: {
  grouping: Grouping
  groups: readonly JudgedGroup[]
  segmentBy: readonly Dimension[]
  standard: GroupStandard
  currency: CurrencyCode
}) {
  const t = useTranslations('breakdown')
  const locale = useLocale()
  const format = createFormat(locale, currency)
  const textOf = useGroupText(grouping, segmentBy)
  const { known, unknown } = splitByEvidence(groups)
  const drawn = mostSpent(known)
  const { stage, target, average, ratioLimit } = standard
  const reference = target ?? average
  if (drawn.length === 0 || reference === null) return null

  const kind = target === null ? 'average' : 'target'
  const title = t('forest.title', { stage, grouping })
  return (
    <Figure
      takeaway={
        <>
          {t('forest.takeaway', {
            kind,
            stage,
            reference: format.money(reference),
            grouping,
            count: known.length,
            ...sidesOf(known, reference),
          })}{' '}
          {drawn.length < known.length && t('forest.drawn', { count: drawn.length })}
        </>
      }
      tableTitle={t('forest.table')}
      table={<GroupCosts groups={groups} grouping={grouping} segmentBy={segmentBy} currency={currency} />}
    >
      <div className="space-y-2 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <ForestPlot
          title={title}
          rows={drawn.map((group) => ({
            key: group.key,
            name: textOf(group),
            count: t('forest.count', { count: format.count(judgedEvents(group.verdict)) }),
            cost: group.cost,
            costText: format.moneyEstimate(group.cost).median,
            outcome: group.verdict.outcome,
          }))}
          target={{ cost: reference, label: t('forest.reference', { kind, cost: format.money(reference) }) }}
          zone={
            ratioLimit === null
              ? null
              : {
                  cost: ratioLimit * reference,
                  label: t('forest.zone', {
                    kind,
                    ratio: format.factor(ratioLimit),
                    cost: format.money(ratioLimit * reference),
                  }),
                }
          }
          axisTitle={t('forest.axis', { stage })}
          writeTick={(cost) => (cost === 0 ? format.count(0) : format.money(cost))}
          isMirrored={directionOf(locale) === 'rtl'}
        />
        <MarkLegend groups={drawn} />
        <p className="text-sm text-muted">{t('forest.legend', { stage })}</p>
        {unknown.length > 0 && (
          <p className="text-sm text-muted">
            {t('forest.unknown', {
              stage,
              count: unknown.length,
              names: unknown
                .slice(0, MOST_NAMED)
                .map((group) => isolateName(textOf(group)))
                .join('; '),
              rest: Math.max(0, unknown.length - MOST_NAMED),
            })}
          </p>
        )}
      </div>
    </Figure>
  )
}

/** Those on which most was spent, in the order in which they came. */
function mostSpent(known: readonly KnownGroup[]): readonly KnownGroup[] {
  if (known.length <= MOST_DRAWN) return known
  const kept = new Set(
    known.toSorted((one, other) => (other.totals.spend ?? 0) - (one.totals.spend ?? 0)).slice(0, MOST_DRAWN),
  )
  return known.filter((group) => kept.has(group))
}

/** What the marks before the names say; those that there are. */
function MarkLegend({ groups }: { groups: readonly KnownGroup[] }) {
  const t = useTranslations('breakdown')
  const outcomes = VERDICTS.filter((outcome) => groups.some(({ verdict }) => verdict.outcome === outcome))
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      <span className="text-muted">{t('forest.marks')}</span>
      {outcomes.map((outcome) => (
        <VerdictWord key={outcome} outcome={outcome} />
      ))}
    </p>
  )
}
