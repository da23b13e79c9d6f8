'use client'

import { useTranslations } from 'next-intl'
import type { FormEvent, ReactNode } from 'react'
import { useId, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'
import { TextField } from '#app/_ui/text-field.tsx'
import { FailureNotice } from './failure-notice.tsx'
import type { Failure } from './request.ts'
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
  const t = useTranslations('keeping.removal')
  const common = useTranslations('common')
  const form = useId()
  const [typed, setTyped] = useState('')
  const [isSent, setSent] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const isTyped = typed.trim() === name.trim()
  const remove = async (event: FormEvent) => {
    event.preventDefault()
    if (!isTyped || isSent) return
    setSent(true)
    setFailure(null)
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
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button type="submit" form={form} variant="danger" disabled={!isTyped || isSent}>
            {isSent ? t('deleting') : t('confirm')}
          </Button>
        </>
      }
    >
      <FailureNotice failure={failure} title={t('failed')} />
      {children}
      <form id={form} onSubmit={remove}>
        <TextField label={typeName} value={typed} onChange={setTyped} />
      </form>
    </Dialog>
  )
}
