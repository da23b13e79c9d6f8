import type { MoneyPart } from '#app/_charts/money-bar.tsx'
import type { Money } from '#lib/analysis/analysis'

export type MoneyAmount = MoneyPart & { readonly amount: number }

/** A run's spend by what is done about its ads, in currency units and as shares; empty where nothing was spent. */
export function moneyParts({ spent, paused, toPause }: Money): readonly MoneyAmount[] {
  if (!(spent > 0)) return []
  const rest = Math.max(0, spent - paused - toPause)
  const parts = [
    { fill: 'toPause', amount: toPause },
    { fill: 'paused', amount: paused },
    { fill: 'rest', amount: rest },
  ] as const
  return parts.flatMap((part) => (part.amount > 0 ? [{ ...part, share: part.amount / spent }] : []))
}
