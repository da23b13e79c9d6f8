import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { JudgedGroup, ShownVerdict } from '#app/_client/analysis-part.ts'
import type { Grouping } from '#lib/analysis/analysis'
import type { Effect, Reversal } from '#lib/inference/effect'
import { isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import type { Change, RuleOfThumb, SpendToDecide } from '#lib/verdict/verdict'
import { useReason } from './reason-text.ts'

const MOST_REVERSALS = 3

/** What else bears on a verdict, a sentence each: the effect, what the plain table turns round, a second opinion, a change. */
export function VerdictNotes({
  group,
  grouping,
  verdict,
  format,
}: {
  group: JudgedGroup
  grouping: Grouping
  verdict: ShownVerdict
  format: Format
}) {
  const { effect, reversals, label } = group
  return (
    <ul className="space-y-1 text-muted empty:hidden">
      {verdict.change !== null && <ChangeNote change={verdict.change} format={format} />}
      {effect !== null && <EffectNote effect={effect} grouping={grouping} format={format} />}
      {reversals.slice(0, MOST_REVERSALS).map((reversal) => (
        <ReversalNote key={reversal.other} label={label} reversal={reversal} format={format} />
      ))}
      {verdict.spendToDecide !== null && <SpendNote spend={verdict.spendToDecide} format={format} />}
      {verdict.ruleOfThumb !== null && <RuleNote rule={verdict.ruleOfThumb} format={format} />}
    </ul>
  )
}

function Note({ isPlain = true, children }: { isPlain?: boolean; children: ReactNode }) {
  return <li className={isPlain ? '' : 'text-ink'}>{children}</li>
}

function ChangeNote({ change, format }: { change: Change; format: Format }) {
  const t = useTranslations('analysis')
  const reason = useReason(format)
  return (
    <Note isPlain={false}>
      {t('verdict.change', { word: t(`verdict.word.${change.from}`), reason: reason(change.reason) })}
    </Note>
  )
}

function EffectNote({ effect, grouping, format }: { effect: Effect; grouping: Grouping; format: Format }) {
  const t = useTranslations('analysis')
  return (
    <Note isPlain={effect.claim === 'unclear'}>
      {t(`effect.${effect.claim}`, {
        difference: useDifference(effect.median, format),
        grouping,
        low: format.change(effect.low - 1),
        high: format.change(effect.high - 1),
      })}
    </Note>
  )
}

function ReversalNote({ label, reversal, format }: { label: string; reversal: Reversal; format: Format }) {
  const t = useTranslations('analysis')
  const names = { name: isolateName(label), other: isolateName(reversal.otherLabel) }
  const share = format.share(Math.abs(reversal.adjusted.median - 1))
  return (
    <Note isPlain={false}>
      {reversal.raw < 1 ? t('reversal.dearer', { ...names, share }) : t('reversal.cheaper', { ...names, share })}
    </Note>
  )
}

function SpendNote({ spend, format }: { spend: SpendToDecide; format: Format }) {
  const t = useTranslations('analysis')
  return (
    <Note>
      {t('verdict.spendToDecide', {
        twice: format.probability(spend.chanceAtTwice),
        fourTimes: format.probability(spend.chanceAtFourTimes),
      })}
    </Note>
  )
}

function RuleNote({ rule, format }: { rule: RuleOfThumb; format: Format }) {
  const t = useTranslations('analysis')
  const reason = useReason(format)(rule.reason)
  return (
    <Note>
      {rule.outcome === 'none' ? reason : t('verdict.rule', { word: t(`verdict.word.${rule.outcome}`), reason })}
    </Note>
  )
}

/** A ratio of costs in words: a fifth cheaper, a tenth dearer, the same. */
function useDifference(ratio: number, format: Format): string {
  const t = useTranslations('analysis')
  const share = format.share(Math.abs(ratio - 1))
  if (Math.abs(ratio - 1) < 0.005) return t('effect.same')
  return ratio < 1 ? t('effect.cheaper', { share }) : t('effect.dearer', { share })
}
