import { useTranslations } from 'next-intl'
import type { JudgedGroup } from '#app/_client/analysis-part.ts'
import type { ReportAnswer } from '#app/_client/report-part.ts'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import { isDecided } from '#lib/kernel/outcome'
import type { Format } from '#lib/locale/format'
import type { TakenAction } from '#lib/verdict/taken-action'
import type { AdToDo } from './ads-to-do.ts'
import { adsToDo } from './ads-to-do.ts'
import { judgedEvents } from './group-evidence.ts'
import { VerdictWord } from './verdict-word.tsx'

const MOST = 3

/** The three ads most worth more money, and the three to stop on which most of it was wasted, as people decided. */
export function ReportChoices({ answer: { groups, actions }, format }: { answer: ReportAnswer; format: Format }) {
  const t = useTranslations('report')
  const taken = actions?.taken ?? []
  return (
    <div className="report-choices">
      <Choice
        outcome="boost"
        title={t('summary.do')}
        none={t('summary.doNone')}
        ads={adsToDo(groups.ad, taken, 'boost')}
        format={format}
      />
      <Choice
        outcome="pause"
        title={t('summary.stop')}
        none={t('summary.stopNone')}
        ads={adsToDo(groups.ad, taken, 'pause')}
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
  ads: readonly AdToDo[]
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
          {ads.slice(0, MOST).map(({ ad, action }) => (
            <li key={ad.key}>
              <BidiText className="wrap-anywhere">{ad.label}</BidiText>
              <span className="report-aside">
                <ChoiceCost ad={ad} format={format} />
                {action !== null && (
                  <>
                    {' · '}
                    <Standing action={action} format={format} />
                  </>
                )}
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
  if (judgedEvents({ verdict, totals }) === 0) return t('summary.noEvents', { spend: format.money(totals.spend ?? 0) })
  const { median, range } = format.moneyEstimate(cost)
  return t('summary.cost', { cost: words(`funnel.cost.${verdict.stage}`, { cost: median }), range })
}

/** What people did about it so far. */
function Standing({ action, format }: { action: TakenAction; format: Format }) {
  const t = useTranslations('report')
  const { isDone, until } = action
  if (isDecided(action)) return t(isDone ? 'summary.taken.done' : 'summary.taken.decided')
  return t('summary.taken.putOff', { day: until === null ? '' : format.shortDay(until) })
}
