import { and, desc, eq } from 'drizzle-orm'
import type { Layout } from '#lib/import/header/layout'
import type { Database } from './open.ts'
import { requireWrite } from './require-role.ts'
import type { Stamp } from './runs.ts'
import { layouts } from './schema/imports.ts'
import type { Scope } from './scope.ts'

export type StoredLayout = typeof layouts.$inferSelect

/** The workspace's layouts, those used last first. Whoever sees only some of its runs sees none of them. */
export async function listLayouts(database: Database, scope: Scope): Promise<StoredLayout[]> {
  if (scope.runIds !== null) return []
  return database.orm
    .select()
    .from(layouts)
    .where(eq(layouts.workspaceId, scope.workspaceId))
    .orderBy(desc(layouts.usedAt), desc(layouts.createdAt))
    .all()
}

/** The layouts as the importer asks for them: by the fingerprint of a file's headers. */
export async function layoutsByPrint(database: Database, scope: Scope): Promise<Map<string, Layout>> {
  return new Map((await listLayouts(database, scope)).map(({ fingerprint, layout }) => [fingerprint, layout]))
}

export async function findLayout(database: Database, scope: Scope, fingerprint: string): Promise<StoredLayout | null> {
  const own = and(eq(layouts.fingerprint, fingerprint), eq(layouts.workspaceId, scope.workspaceId))
  return database.orm.select().from(layouts).where(own).get() ?? null
}

export async function readLayout(database: Database, scope: Scope, id: string): Promise<StoredLayout | null> {
  return database.orm.select().from(layouts).where(ownOf(scope, id)).get() ?? null
}

/** Remembers what was settled for files with a fingerprint; of two layouts for one the later stays. */
export async function keepLayout(
  database: Database,
  scope: Scope,
  kept: { readonly fingerprint: string; readonly platform: string; readonly layout: Layout },
  stamp: Stamp,
): Promise<void> {
  requireWrite(scope)
  database.orm
    .insert(layouts)
    .values({ ...kept, id: stamp.id, workspaceId: scope.workspaceId, createdAt: stamp.now, usedAt: stamp.now })
    .onConflictDoUpdate({
      target: [layouts.workspaceId, layouts.fingerprint],
      set: { platform: kept.platform, layout: kept.layout, usedAt: stamp.now },
    })
    .run()
}

/** Notes that a file was taken in by a layout. */
export async function touchLayout(database: Database, scope: Scope, fingerprint: string, now: string): Promise<void> {
  requireWrite(scope)
  const own = and(eq(layouts.fingerprint, fingerprint), eq(layouts.workspaceId, scope.workspaceId))
  database.orm.update(layouts).set({ usedAt: now }).where(own).run()
}

/** Changes what is remembered; false where there is no such layout. */
export async function changeLayout(database: Database, scope: Scope, id: string, layout: Layout): Promise<boolean> {
  requireWrite(scope)
  return database.orm.update(layouts).set({ layout }).where(ownOf(scope, id)).run().changes === 1
}

export async function forgetLayout(database: Database, scope: Scope, id: string): Promise<boolean> {
  requireWrite(scope)
  return database.orm.delete(layouts).where(ownOf(scope, id)).run().changes === 1
}

/** Puts back what was forgotten, unless its headers have been settled anew since. */
export async function restoreLayout(
  database: Database,
  scope: Scope,
  kept: Omit<StoredLayout, 'workspaceId'>,
): Promise<void> {
  requireWrite(scope)
  database.orm
    .insert(layouts)
    .values({ ...kept, workspaceId: scope.workspaceId })
    .onConflictDoNothing()
    .run()
}

function ownOf(scope: Scope, id: string) {
  return and(eq(layouts.id, id), eq(layouts.workspaceId, scope.workspaceId))
}
