import { useLocale, useTranslations } from 'next-intl'
import { reportAnswerOf } from '#app/_client/report-part.ts'
import type { SharedRun } from '#app/_server/load-share.ts'
import { createFormat } from '#lib/locale/format'
import { RangeMeaning } from './range-meaning.tsx'
import { SharedCosts } from './shared-costs.tsx'
import { SharedDecision } from './shared-decision.tsx'
import { SharedMoney } from './shared-money.tsx'
import { SharedNext } from './shared-next.tsx'
import { SharedObjections } from './shared-objections.tsx'
import { SharedSegments } from './shared-segments.tsx'
import { SharedState } from './shared-state.tsx'

/** The whole answer, strongest first: what to do, at what cost, for what money; then what it rests on. */
export function SharedAnswer({ shared }: { shared: SharedRun }) {
  const t = useTranslations('share')
  const { analysis, span } = shared
  const answer = reportAnswerOf(analysis, span)
  const format = createFormat(useLocale(), answer.about.currency)
  return (
    <>
      <div className="space-y-3 rounded-lg border border-line bg-surface p-4 shadow-raised sm:p-6 print:border-0 print:p-0 print:shadow-none">
        <SharedState shared={shared} />
        <SharedDecision answer={answer} format={format} />
        <SharedMoney money={answer.money} format={format} />
      </div>
      <SharedCosts answer={answer} format={format} />
      <SharedSegments answer={answer} format={format} />
      {answer.leads !== null && <SharedObjections objections={answer.leads.objections} />}
      <SharedNext answer={answer} run={span} format={format} />
      <RangeMeaning />
      <p className="text-sm text-muted">{t('source', { count: answer.about.files.length })}</p>
    </>
  )
}
