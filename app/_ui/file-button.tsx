'use client'

import type { ReactNode } from 'react'
import { useRef } from 'react'
import { Button } from './button.tsx'

/** A button that asks for one file. */
export function FileButton({
  accept,
  disabled,
  onFile,
  children,
}: {
  accept?: string
  disabled?: boolean
  onFile: (file: File) => void
  children: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {children}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
