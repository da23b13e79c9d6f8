import type { ReactNode } from 'react'
import { loadAccount } from '#app/_server/load-account.ts'
import { loadBackupTrouble } from '#app/_server/load-backup-trouble.ts'
import { requireScope } from '#app/_server/require-scope.ts'
import { BackupNotice } from '#app/_shell/backup-notice.tsx'
import { Shell } from '#app/_shell/shell.tsx'

/** Whoever may not come in is sent away before anything is drawn; every page proves it again for itself. */
export default async function ShellLayout({ children }: { children: ReactNode }) {
  await requireScope()
  const account = await loadAccount()
  const trouble = await loadBackupTrouble(account)
  return (
    <Shell account={account}>
      {trouble && <BackupNotice trouble={trouble} />}
      {children}
    </Shell>
  )
}
