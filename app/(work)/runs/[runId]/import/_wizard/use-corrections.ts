import { useEffect, useRef, useState } from 'react'
import type { ImportView } from '#app/_server/load-import.ts'
import type { Corrections } from '#lib/import/plan'

export type Correct = (more: Corrections) => void

/** What the user says of a file: as it is wanted now, which the server may not have read yet. */
export type Correcting = {
  readonly wanted: Corrections
  readonly correct: Correct
  /** Says all of it anew. */
  readonly replace: Correct
  /** Takes the last word back; null where nothing was said. */
  readonly undo: (() => void) | null
}

/**
 * Collects corrections and has the file read once more by all of them. What is said while it is being read is shown at
 * once, and sent when the reading is done.
 */
export function useCorrections(view: ImportView, send: (corrections: Corrections) => Promise<boolean>): Correcting {
  const [said, setSaid] = useState<readonly Corrections[]>([])
  const latest = said.at(-1) ?? null
  useSending(view, latest, send, () => setSaid([]))

  const wanted = latest ?? view.corrections
  const say = (next: Corrections) => setSaid((all) => [...all, next])
  return {
    wanted,
    correct: (more) => say(merge(wanted, more)),
    replace: say,
    undo: undoOf(said, view.corrections, say),
  }
}

/** Sends what is said last, one at a time: while the server has not shown what became of the one before, none goes. */
function useSending(
  view: ImportView,
  latest: Corrections | null,
  send: (corrections: Corrections) => Promise<boolean>,
  onRefused: () => void,
): void {
  const [isSending, setSending] = useState(false)
  const sent = useRef<{ corrections: Corrections; view: ImportView } | null>(null)
  const forget = useRef(onRefused)
  forget.current = onRefused
  useEffect(() => {
    const isWaiting = view.state === 'ready' || view.state === 'refused'
    if (latest === null || isSending || !isWaiting) return
    if (sent.current?.corrections === latest || sent.current?.view === view) return
    sent.current = { corrections: latest, view }
    setSending(true)
    send(latest).then((taken) => {
      setSending(false)
      if (taken) return
      sent.current = null
      forget.current()
    })
  }, [latest, view, isSending, send])
}

function undoOf(said: readonly Corrections[], read: Corrections, say: Correct): (() => void) | null {
  const before = said.at(-2)
  if (before !== undefined) return () => say(before)
  const isCorrected = said.length > 0 || Object.keys(read).length > 0
  return isCorrected ? () => say({}) : null
}

function merge(earlier: Corrections, later: Corrections): Corrections {
  return {
    ...earlier,
    ...later,
    fields: { ...earlier.fields, ...later.fields },
    days: { ...earlier.days, ...later.days },
    decimals: { ...earlier.decimals, ...later.decimals },
    micros: { ...earlier.micros, ...later.micros },
    resultTypes: { ...earlier.resultTypes, ...later.resultTypes },
  }
}
