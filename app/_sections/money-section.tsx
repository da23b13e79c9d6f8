import { useLocale, useTranslations } from 'next-intl'
import { MoneyBar, MoneySign } from '#app/_charts/money-bar.tsx'
import { Figure } from '#app/_ui/figure.tsx'
import { Section } from '#app/_ui/section.tsx'
import { Cell, ColumnHead, RowHead, Table } from '#app/_ui/table.tsx'
import type { Money } from '#lib/analysis/analysis'
import type { CurrencyCode } from '#lib/kernel/money'
import type { Format } from '#lib/locale/format'
import { createFormat } from '#lib/locale/format'
import type { MoneyAmount } from './money-parts.ts'
import { moneyParts } from './money-parts.ts'

/** Where the money went: all of it, on ads paused since, on ads that should be paused, and what pausing has saved. */
export function MoneySection({ money, currency }: { money: Money; currency: CurrencyCode }) {
  const t = useTranslations('overview.money')
  const format = createFormat(useLocale(), currency)
  const parts = moneyParts(money)
  if (parts.length === 0) return null
  return (
    <Section id="money" title={t('title')} lead={t('lead')}>
      {parts.some(({ fill }) => fill !== 'rest') ? (
        <MoneyFigure money={money} parts={parts} format={format} />
      ) : (
        <p>
          <MoneyTakeaway money={money} format={format} />
        </p>
      )}
    </Section>
  )
}

type PartsProps = { readonly money: Money; readonly parts: readonly MoneyAmount[]; readonly format: Format }

function MoneyFigure({ money, parts, format }: PartsProps) {
  const overview = useTranslations('overview')
  const t = useTranslations('overview.money')
  return (
    <Figure
      takeaway={<MoneyTakeaway money={money} format={format} />}
      tableTitle={overview('table')}
      table={<MoneyTable parts={parts} money={money} format={format} />}
    >
      <div className="space-y-3 rounded-lg border border-line bg-surface p-3 sm:p-4">
        <MoneyBar parts={parts} title={t('title')} />
        <ul className="space-y-1.5">
          {parts.map(({ fill, amount, share }) => (
            <li key={fill} className="flex items-baseline gap-2">
              <span className="translate-y-0.5">
                <MoneySign fill={fill} />
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
function MoneyTakeaway({ money, format }: { money: Money; format: Format }) {
  const t = useTranslations('overview.money')
  const { spent, paused, toPause, wasted, saved } = money
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
      {paused > 0 && t('paused', { paused: format.money(paused) })}{' '}
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
