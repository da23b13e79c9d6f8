'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

/**
 * A real file input stretched over its own frame: a click, a key, dropped files and pasted ones all end in it. A text
 * pasted anywhere but into a field is handed on as it is.
 */
export function FileDrop({
  label,
  help,
  accept,
  multiple,
  onFiles,
  onText,
}: {
  label: string
  help?: ReactNode
  accept?: string
  multiple?: boolean
  onFiles: (files: readonly File[]) => void
  onText?: (text: string) => void
}) {
  const [hovering, setHovering] = useState(false)
  usePaste(onFiles, onText)

  return (
    <div
      className={`relative rounded-lg border-2 border-dashed bg-surface px-5 py-8 text-center transition-colors has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent ${hovering ? 'border-accent bg-accent-soft' : 'border-edge hover:border-ink'}`}
    >
      <Icon name="upload" className="mx-auto size-7 text-muted" />
      <p aria-hidden="true" className="mt-2 text-lg font-semibold">
        {label}
      </p>
      {help && <p className="mx-auto mt-1 max-w-[60ch] text-sm text-muted">{help}</p>}
      <input
        type="file"
        aria-label={label}
        accept={accept}
        multiple={multiple}
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onDragEnter={() => setHovering(true)}
        onDragLeave={() => setHovering(false)}
        onDrop={() => setHovering(false)}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}

function usePaste(onFiles: (files: readonly File[]) => void, onText?: (text: string) => void): void {
  const latest = useRef({ onFiles, onText })
  latest.current = { onFiles, onText }
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      // A spreadsheet puts a picture of its cells beside their text.
      if (text.includes('\n') && !isField(event.target)) latest.current.onText?.(text)
      else if (files.length > 0) latest.current.onFiles(files)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input:not([type=file]), textarea, [contenteditable]')
}
