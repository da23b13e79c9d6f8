import 'server-only'
import type { StoredLayout } from '#db/layouts'
import { listLayouts } from '#db/layouts'
import type { Scope } from '#db/scope'
import type { Layout } from '#lib/import/header/layout'
import { openHouse } from './house.ts'
import { requireScope } from './require-scope.ts'

/** A remembered layout as the screens see it. */
export type LayoutView = {
  readonly id: string
  readonly platform: string
  readonly layout: Layout
  readonly createdAt: string
  readonly usedAt: string
}

/** The workspace's layouts, those used last first. */
export async function loadLayouts(): Promise<LayoutView[]> {
  return layoutsOf(await requireScope())
}

export async function layoutsOf(scope: Scope): Promise<LayoutView[]> {
  const { database } = await openHouse()
  return (await listLayouts(database, scope)).map(layoutView)
}

export function layoutView({ id, platform, layout, createdAt, usedAt }: StoredLayout): LayoutView {
  return { id, platform, layout, createdAt, usedAt }
}
