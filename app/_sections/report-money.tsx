import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Money } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'

/** What was spent, on what since paused and on what should be, and what pausing has saved. */
export function ReportMoney({ money, format }: { money: Money | null; format: Format }) {
  const t = useTranslations('report')
  return (
    <>
      <h3>{t('summary.money')}</h3>
      {money === null ? (
        <p>{t('summary.noMoney')}</p>
      ) : (
        <dl className="report-facts">
          <Amount name={t('summary.spent')}>{format.money(money.spent)}</Amount>
          <Amount name={t('summary.paused')}>{format.money(money.paused)}</Amount>
          <Amount name={t('summary.toPause')}>
            {format.money(money.toPause)}
            {money.wasted > 0 && (
              <span className="report-aside">{t('summary.wasted', { money: format.roughMoney(money.wasted) })}</span>
            )}
          </Amount>
          {money.saved > 0 && <Amount name={t('summary.saved')}>{format.roughMoney(money.saved)}</Amount>}
        </dl>
      )}
    </>
  )
}

function Amount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
