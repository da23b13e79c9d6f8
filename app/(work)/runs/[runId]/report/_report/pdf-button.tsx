'use client'

import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { askFile } from '#app/_client/ask-file.ts'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { Progress } from '#app/_ui/progress.tsx'

type Making = { readonly kind: 'idle' | 'making' | 'made' } | (Failure & { kind: 'failed' })

/** Has the server print the report as a PDF, whose contents name their pages, and saves it. */
export function PdfButton({
  address,
  before,
  className,
}: {
  address: string
  /** What has to be done first, such as saving what was typed. */
  before?: () => Promise<void>
  className?: string
}) {
  const t = useTranslations('report.desk')
  const common = useTranslations('common')
  const [state, setState] = useState<Making>({ kind: 'idle' })
  const asked = useRef<AbortController>(null)
  const button = useRef<HTMLButtonElement>(null)

  const make = async () => {
    const controller = new AbortController()
    asked.current = controller
    setState({ kind: 'making' })
    await before?.()
    const answer = await askFile(address, controller.signal)
    if (controller.signal.aborted) return setState({ kind: 'idle' })
    setState(answer.ok ? { kind: 'made' } : { ...answer, kind: 'failed' })
  }

  const cancel = () => {
    asked.current?.abort()
    button.current?.focus()
  }

  const isMaking = state.kind === 'making'
  return (
    <>
      <Button ref={button} className={className} aria-disabled={isMaking} onClick={isMaking ? undefined : make}>
        {t('pdf')}
      </Button>
      {isMaking && (
        <div role="status" className="space-y-2">
          <Progress label={t('pdf')} value={null} max={1}>
            {t('pdfMaking')}
          </Progress>
          <Button size="small" onClick={cancel}>
            {common('cancel')}
          </Button>
        </div>
      )}
      {state.kind === 'made' && (
        <p role="status" className="text-sm text-muted">
          {t('pdfMade')}
        </p>
      )}
      {state.kind === 'failed' && (
        <Notice tone="error" role="alert" title={t('pdfFailed')}>
          <p>
            <RefusalText reason={state.reason} />
          </p>
        </Notice>
      )}
    </>
  )
}
