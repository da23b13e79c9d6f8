import { useTranslations } from 'next-intl'
import type { BackupTrouble } from '#app/_server/load-backup-trouble.ts'
import { Notice } from '#app/_ui/notice.tsx'

/** That there is no newer backup, and what to do. */
export function BackupNotice({ trouble: { kind, hours } }: { trouble: BackupTrouble }) {
  const t = useTranslations('keeping.backup')
  const age = hours === null ? t('none') : t('late', { hours })
  return (
    <div className="mb-5 print:hidden">
      <Notice tone="warning" title={kind === 'failed' ? `${t('failed')} ${age}` : age}>
        <p className="text-sm">{t.rich('todo', { code: (words) => <code dir="ltr">{words}</code> })}</p>
      </Notice>
    </div>
  )
}
