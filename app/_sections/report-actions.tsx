import { useLocale, useTranslations } from 'next-intl'
import { BidiText } from '#app/_ui/bidi-text.tsx'
import type { Actions } from '#lib/analysis/analysis'
import { isolateName } from '#lib/locale/bidi'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import { onOneLine } from '#lib/locale/lines'
import type { TakenAction } from '#lib/verdict/taken-action'
import { ReportSection } from './report-section.tsx'
import { ReportTable } from './report-table.tsx'
import type { ReportView } from './report-view.ts'
import { VerdictWord } from './verdict-word.tsx'

/** The table behind them has all. */
const MOST_NAMED = 10

/** What people decided about the ads, what it saved, and which ads went on spending. */
export function ReportActions({ view: { answer, header } }: { view: ReportView }) {
  const t = useTranslations('report')
  const format = createFormat(useLocale(), answer.about.currency)
  const { actions, money } = answer
  if (actions === null) return null
  if (actions.taken.length === 0)
    return (
      <ReportSection part="actions" header={header}>
        <p>{t('actions.none')}</p>
      </ReportSection>
    )
  return (
    <ReportSection part="actions" header={header}>
      <p>
        <Counted taken={actions.taken} />{' '}
        {(money?.saved ?? 0) > 0 && t('actions.saved', { money: format.roughMoney(money?.saved ?? 0) })}
      </p>
      <StillSpending actions={actions} format={format} />
      <ActionsTable taken={actions.taken} format={format} />
    </ReportSection>
  )
}

function Counted({ taken }: { taken: readonly TakenAction[] }) {
  const t = useTranslations('report')
  const acted = taken.filter(isToDo)
  return t('actions.counts', {
    pause: acted.filter(({ outcome }) => outcome === 'pause').length,
    boost: acted.filter(({ outcome }) => outcome === 'boost').length,
    done: acted.filter(({ isDone }) => isDone).length,
  })
}

function StillSpending({ actions: { stillSpending }, format }: { actions: Actions; format: Format }) {
  const t = useTranslations('report')
  const still = useTranslations('verdicts.still')
  if (stillSpending.length === 0) return null
  return (
    <>
      <p className="report-label">
        {t('actions.still', {
          count: stillSpending.length,
          spend: format.money(stillSpending.reduce((sum, { spend }) => sum + spend, 0)),
        })}
      </p>
      <ul className="report-lines">
        {stillSpending.slice(0, MOST_NAMED).map(({ key, label, spend, since, lastDay }) => (
          <li key={key} className="wrap-anywhere">
            {still('ad', {
              name: isolateName(label),
              spend: format.money(spend),
              since: format.shortDay(since),
              last: format.shortDay(lastDay),
            })}
          </li>
        ))}
        {stillSpending.length > MOST_NAMED && <li>{still('more', { count: stillSpending.length - MOST_NAMED })}</li>}
      </ul>
    </>
  )
}

function ActionsTable({ taken, format }: { taken: readonly TakenAction[]; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const columns = [
    { key: 'ad', label: words('ad.one') },
    { key: 'decided', label: t('column.decided') },
    { key: 'when', label: t('column.when') },
    { key: 'done', label: t('column.done') },
  ]
  return (
    <ReportTable label={t('part.actions')} columns={columns}>
      {taken.map((action) => (
        <tr key={action.id}>
          <th scope="row">
            <BidiText className="wrap-anywhere">{action.label}</BidiText>
          </th>
          <td>
            <Decided action={action} format={format} />
          </td>
          <td>
            <span className="whitespace-nowrap">{format.shortDay(action.on)}</span>
            {action.by !== null && (
              <span className="report-aside">
                <BidiText>{action.by}</BidiText>
              </span>
            )}
          </td>
          <td>{isToDo(action) && t(action.isDone ? 'actions.done' : 'actions.notDone')}</td>
        </tr>
      ))}
    </ReportTable>
  )
}

/** Whether it asks for anything on the platform. */
function isToDo({ outcome }: TakenAction): boolean {
  return outcome === 'pause' || outcome === 'boost'
}

function Decided({ action, format }: { action: TakenAction; format: Format }) {
  const t = useTranslations('report')
  const words = useTranslations('analysis')
  const { kind, outcome, verdict, until, note } = action
  return (
    <>
      {kind === 'snoozed' ? (
        t('actions.putOff', { day: until === null ? '' : format.shortDay(until) })
      ) : (
        <VerdictWord outcome={outcome} />
      )}
      {kind !== 'accepted' && (
        <span className="report-aside">{t('actions.verdictWas', { verdict: words(`verdict.word.${verdict}`) })}</span>
      )}
      {note !== null && (
        <span className="report-aside">{t('actions.why', { note: isolateName(onOneLine(note)) })}</span>
      )}
    </>
  )
}
