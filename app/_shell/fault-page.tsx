'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { Button, LinkButton } from '#app/_ui/button.tsx'
import { Range } from '#app/_ui/range.tsx'

/** Says that something went wrong, and offers to try again. */
export function FaultPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations('common')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus()
  }, [])

  return (
    <div className="max-w-[60ch] space-y-4 py-8">
      <h1 ref={heading} tabIndex={-1} className="text-2xl font-semibold">
        {t('fault.title')}
      </h1>
      <p>{t('fault.text')}</p>
      {error.digest && (
        <p className="text-sm text-muted">
          {t('fault.code')} <Range>{error.digest}</Range>
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Button variant="primary" onClick={retry}>
          {t('tryAgain')}
        </Button>
        <LinkButton href="/runs">{t('toRuns')}</LinkButton>
      </div>
    </div>
  )
}
