import { useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Format } from '#lib/locale/format'
import { judgedEvents } from './group-evidence.ts'
import { VerdictWord } from './verdict-word.tsx'

const MOST = 3

/** The three ads most worth more money, and the three on which most of it was wasted. */
export function ReportChoices({ ads, format }: { ads: readonly JudgedGroup[]; format: Format }) {
  const t = useTranslations('report')
  return (
    <div className="report-choices">
      <Choice
        outcome="boost"
        title={t('summary.do')}
        none={t('summary.doNone')}
        ads={withOutcome(ads, 'boost').toSorted((one, other) => spendOf(other) - spendOf(one))}
        format={format}
      />
      <Choice
        outcome="pause"
        title={t('summary.stop')}
        none={t('summary.stopNone')}
        ads={withOutcome(ads, 'pause').toSorted((one, other) => wasteOf(other) - wasteOf(one))}
        format={format}
      />
    </div>
  )
}

function Choice({
  outcome,
  title,
  none,
  ads,
  format,
}: {
  outcome: 'boost' | 'pause'
  title: string
  none: string
  ads: readonly JudgedGroup[]
  format: Format
}) {
  const t = useTranslations('report')
  return (
    <div>
      <h3>
        {title} <VerdictWord outcome={outcome} />
      </h3>
      {ads.length === 0 ? (
        <p>{none}</p>
      ) : (
        <ol>
          {ads.slice(0, MOST).map((ad) => (
            <li key={ad.key}>
              <BidiText className="wrap-anywhere">{ad.label}</BidiText>
              <span className="report-aside">
                <ChoiceCost ad={ad} format={format} />
              </span>
            </li>
          ))}
        </ol>
      )}
      {ads.length > MOST && <p className="report-quiet">{t('summary.more', { count: ads.length - MOST })}</p>}
    </div>
  )
}

function ChoiceCost({ ad: { cost, verdict, totals }, format }: { ad: JudgedGroup; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  if (verdict === null || cost === null) return null
  if (judgedEvents(verdict) === 0) return t('summary.noEvents', { spend: format.money(totals.spend ?? 0) })
  const { median, range } = format.moneyEstimate(cost)
  return t('summary.cost', { cost: words(`funnel.cost.${verdict.stage}`, { cost: median }), range })
}

function withOutcome(ads: readonly JudgedGroup[], outcome: 'boost' | 'pause'): readonly JudgedGroup[] {
  return ads.filter(({ verdict }) => verdict?.outcome === outcome)
}

function spendOf({ totals }: JudgedGroup): number {
  return totals.spend ?? 0
}

function wasteOf({ verdict }: JudgedGroup): number {
  return verdict?.expectedWaste ?? 0
}
