import 'server-only'
import { randomUUID } from 'node:crypto'
import type { StoredImport } from '#db/imports'
import { changeLayout, findLayout, forgetLayout, keepLayout, readLayout, restoreLayout } from '#db/layouts'
import type { Scope } from '#db/scope'
import type { Layout } from '#lib/import/header/layout'
import { changedLayout, layoutOf, layoutPrint } from '#lib/import/header/layout'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import type { LayoutView } from './load-layouts.ts'
import { layoutView } from './load-layouts.ts'
import { patiently } from './patiently.ts'

/** What a confirmed import was corrected by holds for the next file of its kind. */
export async function rememberLayout(scope: Scope, { survey, corrections }: StoredImport): Promise<void> {
  if (survey === null) return
  const { plan, remembered } = survey
  const settled = layoutOf(plan, corrections)
  if (settled === null && !remembered) return
  const { database } = await openHouse()
  const known = remembered ? await findLayout(database, scope, plan.fingerprint) : null
  const earlier = known?.layout ?? { headers: settled?.headers ?? [] }
  const layout = changedLayout(earlier, settled ?? earlier)
  const kept = { fingerprint: plan.fingerprint, platform: plan.platform, layout }
  await patiently(() => keepLayout(database, scope, kept, { id: randomUUID(), now: now() }))
}

/** Changes what is remembered; the headers stay those of the file. */
export async function saveLayout(
  scope: Scope,
  id: string,
  settled: Omit<Layout, 'headers'>,
): Promise<Result<LayoutView>> {
  const { database } = await openHouse()
  const stored = await readLayout(database, scope, id)
  if (stored === null) return refused('notFound')
  const layout = { headers: stored.layout.headers, ...settled }
  const changed = await patiently(() => changeLayout(database, scope, id, layout))
  return changed ? accepted(layoutView({ ...stored, layout })) : refused('notFound')
}

export async function dropLayout(scope: Scope, id: string): Promise<Result<null>> {
  const { database } = await openHouse()
  return (await patiently(() => forgetLayout(database, scope, id))) ? accepted(null) : refused('notFound')
}

/** Puts back a layout that was forgotten; one settled for the same headers since stays. */
export async function putBackLayout(scope: Scope, kept: LayoutView): Promise<Result<LayoutView>> {
  const { database } = await openHouse()
  const fingerprint = layoutPrint(kept.layout.headers)
  await patiently(() => restoreLayout(database, scope, { ...kept, fingerprint }))
  const stored = await findLayout(database, scope, fingerprint)
  return stored === null ? refused('notFound') : accepted(layoutView(stored))
}
