import type { Result } from '../../kernel/result.ts'
import { accepted } from '../../kernel/result.ts'
import type { Corrections, Plan } from '../plan.ts'
import type { Layout } from './layout.ts'
import { correctionsFrom } from './layout.ts'

/** What people have settled for files before, by the fingerprint of their headers. */
export type Layouts = ReadonlyMap<string, Layout>

/** A file recognised, all that has been said of how to read it, and whether some of it was said of an earlier file. */
export type Recalled = { readonly plan: Plan; readonly said: Said; readonly remembered: boolean }

/**
 * What has been said of how to read a file. How days and numbers were written in an earlier one counts only as far as the
 * values of this one leave it open: another person's export of the same columns may write them otherwise.
 */
export type Said = Corrections & { readonly earlier?: Pick<Corrections, 'days' | 'decimals' | 'micros'> }

/** Recognises a file, and once more with what was settled for files with the same headers. */
export function recall(
  recognise: (corrections: Corrections) => Result<Plan>,
  corrections: Corrections,
  layouts: Layouts,
): Result<Recalled> {
  const asNew = recognise(corrections)
  if (!asNew.ok) return asNew
  const plan = asNew.value
  const layout = corrections.asNew ? undefined : layouts.get(plan.fingerprint)
  if (layout === undefined) return accepted({ plan, said: corrections, remembered: false })
  const headers = plan.columns.map(({ header }) => header)
  const said = saidOf(correctionsFrom(layout, headers, corrections), corrections)
  const again = recognise(said)
  return accepted(
    again.ok ? { plan: again.value, said, remembered: true } : { plan, said: corrections, remembered: false },
  )
}

/** All that counts, with what was said of formats before set apart from what is said of this file. */
function saidOf({ days, decimals, micros, ...others }: Corrections, own: Corrections): Said {
  return {
    ...others,
    ...(own.days && { days: own.days }),
    ...(own.decimals && { decimals: own.decimals }),
    ...(own.micros && { micros: own.micros }),
    earlier: { ...(days && { days }), ...(decimals && { decimals }), ...(micros && { micros }) },
  }
}
