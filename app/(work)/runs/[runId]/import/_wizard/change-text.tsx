import { useLocale, useTranslations } from 'next-intl'
import type { ImportView } from '#app/_server/load-import.ts'
import { Facts } from '#app/_ui/facts.tsx'
import type { CurrencyCode } from '#lib/kernel/money'
import { createFormat } from '#lib/locale/format'

type Changes = NonNullable<ImportView['changes'] | ImportView['result']>

/**
 * What an import changes, in a line: "14 rows changed, spend +1.2% · 3 rows new, spend €40". Only rows that were there
 * before make a change of spend.
 */
export function ChangeText({ changes, currency }: { changes: Changes; currency: CurrencyCode }) {
  const t = useTranslations('import.result')
  const spend = useSpendText(currency)
  const { changed, added, unchanged, changedSpend, addedSpend } = changes
  const facts = [
    ...(changed > 0 ? [spend.changed(t('count.changed', { count: changed }), changedSpend ?? null)] : []),
    ...(added > 0 ? [spend.added(t('count.added', { count: added }), addedSpend ?? null)] : []),
    ...(unchanged > 0 ? [t('count.unchanged', { count: unchanged })] : []),
  ]
  return <Facts facts={facts} className="text-sm" />
}

/** Rows in words, with what they do to the spend. */
function useSpendText(currency: CurrencyCode) {
  const t = useTranslations('import.result.spend')
  const format = createFormat(useLocale(), currency)
  const added = (rows: string, spend: number | null) =>
    spend === null ? rows : t('added', { rows, spend: format.money(spend) })
  return {
    added,
    changed: (rows: string, spend: Changes['changedSpend'] | null) => {
      if (!spend) return rows
      const { before, after } = spend
      if (before === after) return t('same', { rows })
      if (before <= 0) return added(rows, after)
      const change = format.change(after / before - 1)
      return t('moved', { rows, change, before: format.money(before), after: format.money(after) })
    },
  }
}
