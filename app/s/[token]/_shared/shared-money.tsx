import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Money } from '#lib/analysis/analysis'
import type { Format } from '#lib/locale/format'

/** What was spent, what pausing has saved, and what still goes to waste. */
export function SharedMoney({ money, format }: { money: Money | null; format: Format }) {
  const t = useTranslations('share.money')
  if (money === null) return null
  const about = (value: number) => t('about', { money: format.roughMoney(value) })
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <dl className="grid grid-cols-3 gap-x-3">
        <Amount name={t('spent')}>{format.money(money.spent)}</Amount>
        <Amount name={t('saved')}>{money.saved > 0 ? about(money.saved) : t('savedNone')}</Amount>
        <Amount name={t('wasted')}>{money.wasted > 0 ? about(money.wasted) : t('wastedNone')}</Amount>
      </dl>
      <p className="text-xs text-muted">{t('wastedNote')}</p>
    </section>
  )
}

function Amount({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col border-s-2 border-line ps-2">
      <dt className="text-xs text-muted">{name}</dt>
      <dd className="font-semibold sm:text-lg">{children}</dd>
    </div>
  )
}
