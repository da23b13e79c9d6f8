import type { Analysis } from '../lib/analysis/analysis.ts'
import { STAGES } from '../lib/kernel/stage.ts'
import { createFormat } from '../lib/locale/format.ts'
import type { Locale } from '../lib/locale/locales.ts'
import { directionOf } from '../lib/locale/locales.ts'

type Figures = { readonly onPaper: readonly string[]; readonly onScreen: readonly string[] }

/** The four costs, of which one decides, and the spend: paper writes a range as one, the screen in words. */
export function figuresOf({ about, decision, evidence, cost, totals }: Analysis, locale: Locale): readonly Figures[] {
  const format = createFormat(locale, about.currency)
  const costs = STAGES.flatMap((stage) => {
    const shown = decision?.stages[stage] ?? cost[stage]
    if (shown === null || !evidence[stage].isEnough) return []
    const { median, low, high, range } = format.moneyEstimate(shown)
    return [{ onPaper: [median, range].map(drawn), onScreen: [median, low, high].map(plain) }]
  })
  const spend = format.money(totals.spend ?? 0)
  return [...costs, { onPaper: [drawn(spend)], onScreen: [plain(spend)] }]

  /** The words as they stand from left to right, which is how a PDF is read: Arabic has the sign left of the number. */
  function drawn(money: string): string {
    const inOrder = plain(money).trim().split(' ')
    return (directionOf(locale) === 'rtl' ? inOrder.reverse() : inOrder).join(' ')
  }
}

/** Without the marks of direction, and with plain spaces. */
export function plain(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ')
}
