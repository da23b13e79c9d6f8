import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { MoneyBar, MoneySign } from '#app/_charts/money-bar.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Money } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import { isDecided } from '#lib/kernel/outcome'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import type { TakenAction } from '#lib/verdict/taken-action'
import type { MoneyAmount } from './money-parts.ts'
import { moneyParts } from './money-parts.ts'

/** Where the money went: all of it, on ads to pause, on those it was decided to, and what pausing has saved. */
export function MoneySection({
  money,
  taken,
  currency,
}: {
  money: Money
  taken: readonly TakenAction[]
  currency: CurrencyCode
}) {
  const t = useTranslations('overview.money')
  const format = createFormat(useLocale(), currency)
  const parts = moneyParts(money)
  const takeaway = <MoneyTakeaway money={money} taken={taken} format={format} />
  if (parts.length === 0) return null
  return (
    <Section id="money" title={t('title')} lead={t('lead')}>
      {parts.some(({ fill }) => fill !== 'rest') ? (
        <MoneyFigure money={money} parts={parts} takeaway={takeaway} format={format} />
      ) : (
        <p>{takeaway}</p>
      )}
    </Section>
  )
}

type PartsProps = { readonly money: Money; readonly parts: readonly MoneyAmount[]; readonly format: Format }

function MoneyFigure({ money, parts, takeaway, format }: PartsProps & { takeaway: ReactNode }) {
  const overview = useTranslations('overview')
  const t = useTranslations('overview.money')
  return (
    <Figure
      takeaway={takeaway}
      tableTitle={overview('table')}
      table={<MoneyTable parts={parts} money={money} format={format} />}
    >
      <div className="space-y-3 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <MoneyBar id="money-bar" parts={parts} title={t('title')} />
        <ul className="space-y-1.5">
          {parts.map(({ fill, amount, share }) => (
            <li key={fill} className="flex items-baseline gap-2">
              <span className="translate-y-0.5">
                <MoneySign id={`money-${fill}`} fill={fill} />
              </span>
              <span className="min-w-0 flex-1 text-sm">{t(`part.${fill}`)}</span>
              <span className="text-end font-semibold whitespace-nowrap">{format.money(amount)}</span>
              <span className="w-12 text-end text-sm text-muted">{format.share(share)}</span>
            </li>
          ))}
        </ul>
      </div>
    </Figure>
  )
}

/** What the money shows, in sentences. */
function MoneyTakeaway({ money, taken, format }: { money: Money; taken: readonly TakenAction[]; format: Format }) {
  const t = useTranslations('overview.money')
  const { spent, paused, toPause, wasted, wastedOnPaused, kept, wastedOnKept, saved } = money
  const notDone = taken.filter((action) => isDecided(action) && action.outcome === 'pause' && !action.isDone)
  return (
    <>
      {t('spent', { spent: format.money(spent) })}{' '}
      {toPause > 0
        ? t('toPause', {
            toPause: format.money(toPause),
            wasted: format.roughMoney(wasted),
            hasWaste: wasted > 0 ? 'yes' : 'no',
          })
        : t('nothingToPause')}{' '}
      {paused > 0 &&
        t('paused', {
          paused: format.money(paused),
          wasted: format.roughMoney(wastedOnPaused),
          hasWaste: wastedOnPaused > 0 ? 'yes' : 'no',
        })}{' '}
      {paused > 0 && notDone.length > 0 && t('notDone', { count: notDone.length })}{' '}
      {kept > 0 && t('kept', { kept: format.money(kept), wasted: format.roughMoney(wastedOnKept) })}{' '}
      {saved > 0 && <strong>{t('saved', { saved: format.roughMoney(saved) })}</strong>}
    </>
  )
}

function MoneyTable({ parts, money, format }: PartsProps) {
  const t = useTranslations('overview.money')
  return (
    <Table label={t('title')}>
      <thead>
        <tr>
          <ColumnHead>{t('column.part')}</ColumnHead>
          <ColumnHead numeric>{t('column.amount')}</ColumnHead>
          <ColumnHead numeric>{t('column.share')}</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ fill, amount, share }) => (
          <tr key={fill}>
            <RowHead>{t(`part.${fill}`)}</RowHead>
            <Cell numeric>{format.money(amount)}</Cell>
            <Cell numeric>{format.share(share)}</Cell>
          </tr>
        ))}
        <tr>
          <RowHead>{t('part.all')}</RowHead>
          <Cell numeric>{format.money(money.spent)}</Cell>
          <Cell numeric>{format.share(1)}</Cell>
        </tr>
      </tbody>
    </Table>
  )
}
