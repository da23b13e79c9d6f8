'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Icon } from './icon.tsx'

/**
 * A real file input stretched over its own frame: a click, a key, a dropped file and a pasted one all end in it.
 */
export function FileDrop({
  label,
  help,
  accept,
  onFile,
}: {
  label: string
  help?: ReactNode
  accept?: string
  onFile: (file: File) => void
}) {
  const [hovering, setHovering] = useState(false)
  const latest = useRef(onFile)
  latest.current = onFile

  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const file = event.clipboardData?.files[0]
      if (file) latest.current(file)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [])

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
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onDragEnter={() => setHovering(true)}
        onDragLeave={() => setHovering(false)}
        onDrop={() => setHovering(false)}
        onChange={(event) => {
          const file = event.target.files?.[0]
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
