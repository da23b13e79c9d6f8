import 'server-only'
import { headers } from 'next/headers'
import type { Scope } from '#db/scope'
import { mintScope } from '#db/scope'
import { hashOfToken, newToken } from './token.ts'

/** The header by which this server's own browser says for whom it prints. */
export const PRINT_PASS = 'x-touchstone-print-pass'

type Shelf = { touchstonePasses?: Map<string, Scope> }

/**
 * Lets this server's own browser read one run, as a viewer of the workspace that asked, for as long as `print` takes. Passes
 * live in memory alone.
 */
export async function withPrintPass<Value>(
  scope: Scope,
  runId: string,
  print: (pass: string) => Promise<Value>,
): Promise<Value> {
  const pass = newToken()
  const key = hashOfToken(pass)
  passes().set(key, mintScope(scope.workspaceId, 'viewer', [runId], scope.userId))
  try {
    return await print(pass)
  } finally {
    passes().delete(key)
  }
}

/** What the pass of a request opens; null where there is none that is open. */
export async function findPrintPass(): Promise<Scope | null> {
  const pass = (await headers()).get(PRINT_PASS)
  return pass === null ? null : (passes().get(hashOfToken(pass)) ?? null)
}

/** Pages and routes may be bundled apart: the passes are the process's. */
function passes(): Map<string, Scope> {
  const shelf = globalThis as Shelf
  shelf.touchstonePasses ??= new Map()
  return shelf.touchstonePasses
}
