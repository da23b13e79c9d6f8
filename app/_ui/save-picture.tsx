'use client'

import { useState } from 'react'
import { Button } from './button.tsx'
import { Icon } from './icon.tsx'

const KINDS = ['svg', 'png'] as const
type Kind = (typeof KINDS)[number]

/** Saves the picture of the figure around it as a file. The drawing code comes when it is asked for. */
export function SavePicture({ labels }: { labels: Readonly<Record<Kind | 'group' | 'failed', string>> }) {
  const [hasFailed, setFailed] = useState(false)

  const save = async (kind: Kind, button: HTMLElement) => {
    const figure = button.closest('figure')
    if (figure === null) return
    try {
      const { savePicture } = await import('./picture/save.ts')
      await savePicture(figure, kind)
      setFailed(false)
    } catch (fault) {
      console.error(fault)
      setFailed(true)
    }
  }

  return (
    <fieldset className="ms-auto flex flex-wrap items-center gap-1">
      <legend className="sr-only">{labels.group}</legend>
      <span role="status" className="text-sm text-error">
        {hasFailed && labels.failed}
      </span>
      {KINDS.map((kind) => (
        <Button key={kind} size="small" onClick={(event) => save(kind, event.currentTarget)} aria-label={labels[kind]}>
          <Icon name="download" className="size-4 max-sm:hidden" /> {kind.toUpperCase()}
        </Button>
      ))}
    </fieldset>
  )
}
