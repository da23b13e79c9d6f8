'use client'

import { useTranslations } from 'next-intl'
import { Button } from '#app/_ui/button.tsx'

/** Opens the browser's own dialog for printing. */
export function PrintButton({ className }: { className?: string }) {
  const t = useTranslations('report.desk')
  return (
    <Button variant="primary" className={className} onClick={() => window.print()}>
      {t('print')}
    </Button>
  )
}
