import type { Result } from '../../kernel/result.ts'
import { accepted } from '../../kernel/result.ts'
import type { Corrections, Plan } from '../plan.ts'
import type { Layout } from './layout.ts'
import { correctionsFrom } from './layout.ts'

/** What people have settled for files before, by the fingerprint of their headers. */
export type Layouts = ReadonlyMap<string, Layout>

/** A file recognised, all that has been said of how to read it, and whether some of it was said of an earlier file. */
export type Recalled = { readonly plan: Plan; readonly said: Corrections; readonly remembered: boolean }

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
  const said = correctionsFrom(layout, headers, corrections)
  const again = recognise(said)
  return accepted(
    again.ok ? { plan: again.value, said, remembered: true } : { plan, said: corrections, remembered: false },
  )
}
