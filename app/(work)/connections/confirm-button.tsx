'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { Dialog } from '#app/_ui/dialog.tsx'

/** A button for what cannot be undone: it asks first. */
export function ConfirmButton({
  label,
  fullName,
  title,
  children,
  onConfirm,
}: {
  label: string
  /** For who does not see what it stands beside. */
  fullName: string
  title: string
  /** What comes of it. */
  children: ReactNode
  onConfirm: () => void
}) {
  const common = useTranslations('common')
  const [isOpen, setOpen] = useState(false)
  const confirm = () => {
    setOpen(false)
    onConfirm()
  }
  return (
    <>
      <Button size="small" variant="danger" aria-haspopup="dialog" aria-label={fullName} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        title={title}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{common('cancel')}</Button>
            <Button variant="danger" onClick={confirm}>
              {label}
            </Button>
          </>
        }
      >
        <p>{children}</p>
      </Dialog>
    </>
  )
}
