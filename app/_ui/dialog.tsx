'use client'

import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

/** A question that must be answered first. Escape answers no; focus returns to where it came from. */
export function Dialog({
  open,
  role = 'alertdialog',
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean
  role?: 'dialog' | 'alertdialog'
  onClose: () => void
  title: ReactNode
  children: ReactNode
  actions: ReactNode
}) {
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => isOpen || onClose()}
      isDismissable
      className="fixed inset-0 z-50 flex items-center justify-center bg-veil p-4"
    >
      <Modal className="max-h-full w-full max-w-lg overflow-y-auto rounded-lg bg-surface shadow-floating">
        <AriaDialog role={role} className="space-y-4 p-5 outline-none sm:p-6">
          <Heading slot="title" className="text-lg font-semibold">
            {title}
          </Heading>
          <div className="space-y-2">{children}</div>
          <div className="flex flex-wrap justify-end gap-3 pt-2">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}
