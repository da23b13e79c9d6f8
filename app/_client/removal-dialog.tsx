'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { Notice } from '#app/_ui/notice.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import type { Refusal } from '#lib/kernel/result'
import { RefusalText } from './refusal-text.tsx'
import { request } from './request.ts'

/** A button for what cannot be undone, and the question behind it, which is answered by typing a name. */
export function RemovalDialog({
  address,
  name,
  open: label,
  title,
  typeName,
  onDone,
  children,
}: {
  /** What is asked to remove it. */
  address: string
  name: string
  open: string
  title: string
  typeName: string
  onDone: () => void
  children: ReactNode
}) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button variant="danger" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {label}
      </Button>
      {isOpen && (
        <Question {...{ address, name, title, typeName, onDone }} onClose={() => setOpen(false)}>
          {children}
        </Question>
      )}
    </>
  )
}

function Question({
  address,
  name,
  title,
  typeName,
  onDone,
  onClose,
  children,
}: {
  address: string
  name: string
  title: string
  typeName: string
  onDone: () => void
  onClose: () => void
  children: ReactNode
}) {
  const t = useTranslations('keeping.data')
  const form = useId()
  const [typed, setTyped] = useState('')
  const [isSent, setSent] = useState(false)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)
  const isTyped = typed.trim() === name.trim()
  const remove = async (event: FormEvent) => {
    event.preventDefault()
    if (!isTyped || isSent) return
    setSent(true)
    const answer = await request('DELETE', address, { name: typed })
    if (answer.ok) return onDone()
    setFailure(answer)
    setSent(false)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="danger" disabled={!isTyped || isSent}>
            {isSent ? t('deleting') : t('confirm')}
          </Button>
        </>
      }
    >
      {failure !== null && (
        <Notice tone="error" role="alert" title={t('failed')}>
          <p>
            <RefusalText reason={failure.reason} />
          </p>
        </Notice>
      )}
      {children}
      <form id={form} onSubmit={remove}>
        <TextField label={typeName} value={typed} onChange={setTyped} />
      </form>
    </Dialog>
  )
}
