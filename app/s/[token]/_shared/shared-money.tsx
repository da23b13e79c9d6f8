import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Money } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'

/** What was spent, what pausing has saved, and what the ads paid above the limit, by what was decided about them. */
export function SharedMoney({ money, format }: { money: Money | null; format: Format }) {
  const t = useTranslations('share.money')
  if (money === null) return null
  const about = (value: number) => t('about', { money: format.roughMoney(value) })
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <dl className="flex flex-wrap gap-x-3 gap-y-1.5">
        <Amount name={t('spent')}>{format.money(money.spent)}</Amount>
        <Amount name={t('saved')}>{money.saved > 0 ? about(money.saved) : t('savedNone')}</Amount>
        <Amount name={t('wasted')}>{money.wasted > 0 ? about(money.wasted) : t('wastedNone')}</Amount>
      </dl>
      <p className="text-xs text-muted">
        {t('wastedNote')}{' '}
        {money.wastedOnPaused > 0 && t('wastedOnPaused', { money: format.roughMoney(money.wastedOnPaused) })}{' '}
        {money.wastedOnKept > 0 && t('wastedOnKept', { money: format.roughMoney(money.wastedOnKept) })}
      </p>
    </section>
  )
}

/** A sum too long for its third of the line takes the next one: it never breaks. */
function Amount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-1 basis-0 flex-col border-s-2 border-line ps-2">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="font-semibold wrap-normal sm:text-lg">{children}</dd>
    </div>
  )
}
