import type { ReactNode } from 'react'
import { loadAccount } from '#app/_server/load-account.ts'
import { requireScope } from '#app/_server/require-scope.ts'
import { Shell } from '#app/_shell/shell.tsx'

/** Whoever may not come in is sent away before anything is drawn; every page proves it again for itself. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  await requireScope()
  return <Shell account={await loadAccount()}>{children}</Shell>
}
