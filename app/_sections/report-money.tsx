import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MoneyFill } from '#app/_charts/money-bar.tsx'
import { MoneyBar, MoneySign } from '#app/_charts/money-bar.tsx'
import type { Money } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'
import { moneyParts } from './money-parts.ts'

/** What was spent, on what it was decided to pause, on what should be, on what is kept, and what pausing has saved. */
export function ReportMoney({ money, format }: { money: Money | null; format: Format }) {
  const t = useTranslations('report')
  const parts = money === null ? [] : moneyParts(money)
  return (
    <>
      <h3>{t('summary.money')}</h3>
      {money === null ? (
        <p>{t('summary.noMoney')}</p>
      ) : (
        <>
          {parts.length > 0 && <MoneyBar id="report-money" parts={parts} title={t('summary.money')} />}
          <dl className="report-facts">
            <Amount name={t('summary.spent')}>{format.money(money.spent)}</Amount>
            <Amount fill="paused" name={t('summary.paused')}>
              {format.money(money.paused)}
              {money.wastedOnPaused > 0 && (
                <span className="report-aside">
                  {t('summary.wasted', { money: format.roughMoney(money.wastedOnPaused) })}
                </span>
              )}
            </Amount>
            <Amount fill="toPause" name={t('summary.toPause')}>
              {format.money(money.toPause)}
              {money.wasted > 0 && (
                <span className="report-aside">{t('summary.wasted', { money: format.roughMoney(money.wasted) })}</span>
              )}
            </Amount>
            {money.kept > 0 && (
              <Amount name={t('summary.kept')}>
                {format.money(money.kept)}
                <span className="report-aside">
                  {t('summary.wasted', { money: format.roughMoney(money.wastedOnKept) })}
                </span>
              </Amount>
            )}
            {money.saved > 0 && <Amount name={t('summary.saved')}>{format.roughMoney(money.saved)}</Amount>}
          </dl>
        </>
      )}
    </>
  )
}

function Amount({ fill, name, children }: { fill?: MoneyFill; name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="flex items-baseline gap-1.5">
        {fill && <MoneySign id={`report-money-${fill}`} fill={fill} />}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  )
}
