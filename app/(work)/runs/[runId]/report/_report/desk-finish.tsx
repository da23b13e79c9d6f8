'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import type { FormEvent } from 'react'
import { useId, useState } from 'react'
import { RefusalText } from '#app/_client/refusal-text.tsx'
import type { Failure } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { SubmitButton } from '#app/_ui/submit-button.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { ReportCheck } from '#lib/analysis/report-checks'
import type { CurrencyCode } from '#lib/kernel/money'
import { isolate } from '#lib/locale/bidi'
import { DeskCheck } from './desk-check.tsx'

/** What should be known before the report is finished, and the button that finishes it. */
export function DeskFinish({
  runId,
  currency,
  checks,
  next,
  signer,
}: {
  runId: string
  currency: CurrencyCode
  checks: readonly ReportCheck[]
  /** The version that it would be. */
  next: string
  signer: string | null
}) {
  const t = useTranslations('report.finish')
  const [isAsking, setAsking] = useState(false)
  return (
    <section aria-labelledby="desk-finish" className="space-y-3 rounded-lg border border-line bg-surface p-4">
      <h2 id="desk-finish" className="font-semibold">
        {t('title')}
      </h2>
      <p className="text-sm text-muted">{t('interim')}</p>
      <h3 className="text-sm font-semibold">{t('checks')}</h3>
      {checks.length === 0 ? (
        <p>{t('clean')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {checks.map((check, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one kind may be found twice, and the list never moves
            <DeskCheck key={index} check={check} runId={runId} currency={currency} />
          ))}
        </ul>
      )}
      <Button className="w-full" onClick={() => setAsking(true)}>
        {t('action')}
      </Button>
      {isAsking && (
        <FinishDialog
          runId={runId}
          next={next}
          signer={signer ?? ''}
          open={checks.length}
          onClose={() => setAsking(false)}
        />
      )}
    </section>
  )
}

function FinishDialog({
  runId,
  next,
  signer,
  open,
  onClose,
}: {
  runId: string
  next: string
  signer: string
  open: number
  onClose: () => void
}) {
  const t = useTranslations('report.finish')
  const common = useTranslations('common')
  const router = useRouter()
  const form = useId()
  const [name, setName] = useState(signer)
  const [isMissing, setMissing] = useState(false)
  const [isSending, setSending] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)

  const finish = async (event: FormEvent) => {
    event.preventDefault()
    if (isSending) return
    setMissing(name.trim() === '')
    if (name.trim() === '') return
    setSending(true)
    const answer = await request('POST', `/api/v1/runs/${runId}/report/snapshots`, { signedBy: name })
    setSending(false)
    setFailure(answer.ok ? null : answer)
    if (answer.ok) router.refresh()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('ask')}
      actions={
        <>
          <Button onClick={onClose}>{common('cancel')}</Button>
          <SubmitButton form={form} variant="primary" aria-disabled={isSending}>
            {isSending ? t('working') : t('confirm')}
          </SubmitButton>
        </>
      }
    >
      <p>{t('means', { version: isolate(next) })}</p>
      {open > 0 && <p>{t('openChecks', { count: open })}</p>}
      <form id={form} noValidate onSubmit={finish}>
        <TextField
          label={t('name')}
          help={t('nameHelp')}
          value={name}
          onChange={setName}
          error={isMissing ? t('nameMissing') : undefined}
          maxLength={200}
          autoComplete="name"
          required
        />
      </form>
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
    </Dialog>
  )
}
