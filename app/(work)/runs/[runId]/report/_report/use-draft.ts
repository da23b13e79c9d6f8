'use client'

import { useEffect, useRef, useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { ReportDraft } from '#app/_server/load-report.ts'
import type { Refusal } from '#lib/kernel/result'
import type { DraftChange } from './draft-changes.ts'
import { applied, clashes, isNothing, joined } from './draft-changes.ts'

export type KnownDraft = { readonly draft: ReportDraft; readonly revision: number }

export type DraftState =
  | { readonly kind: 'saved' | 'saving' }
  | { readonly kind: 'failed'; readonly reason: Refusal | null }
  /** Somebody else changed the very same thing. */
  | { readonly kind: 'stale'; readonly latest: KnownDraft }

/** Milliseconds of quiet after which what was typed is saved. */
const QUIET = 600

/**
 * A draft that saves itself. Of two people at once each keeps what only they changed; where both changed the same,
 * the second one is asked.
 */
export function useDraft(runId: string, first: KnownDraft, onSaved: (change: DraftChange) => void) {
  const [draft, setDraft] = useState(first.draft)
  const [state, setState] = useState<DraftState>({ kind: 'saved' })
  const known = useRef(first)
  const pending = useRef<DraftChange>({})
  const isSending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const address = `/api/v1/runs/${runId}/report`

  async function save(): Promise<void> {
    clearTimeout(timer.current)
    if (isSending.current || isNothing(pending.current)) return
    const change = pending.current
    pending.current = {}
    isSending.current = true
    setState({ kind: 'saving' })
    const body = { ...change, revision: known.current.revision }
    const answer = await request<KnownDraft>('PATCH', address, body)
    isSending.current = false
    if (answer.ok) return settle(answer.value, change)
    pending.current = joined(change, pending.current)
    if (answer.reason?.key === 'reportChanged') return meet()
    setState({ kind: 'failed', reason: answer.reason })
  }

  function settle(saved: KnownDraft, change: DraftChange): Promise<void> | undefined {
    known.current = saved
    onSaved(change)
    if (!isNothing(pending.current)) return save()
    setState({ kind: 'saved' })
    return undefined
  }

  /** What somebody else has saved meanwhile: taken in where it is about something else. */
  async function meet(): Promise<void> {
    const answer = await request<KnownDraft>('GET', address)
    if (!answer.ok) return setState({ kind: 'failed', reason: answer.reason })
    if (clashes(pending.current, known.current.draft, answer.value.draft))
      return setState({ kind: 'stale', latest: answer.value })
    return keepMine(answer.value)
  }

  function keepMine(latest: KnownDraft): Promise<void> {
    known.current = latest
    setDraft(applied(latest.draft, pending.current))
    return save()
  }

  function takeTheirs(latest: KnownDraft): void {
    known.current = latest
    pending.current = {}
    setDraft(latest.draft)
    setState({ kind: 'saved' })
  }

  function change(changed: DraftChange): void {
    setDraft((before) => applied(before, changed))
    pending.current = joined(pending.current, changed)
    clearTimeout(timer.current)
    timer.current = setTimeout(save, QUIET)
  }

  /** What the server has saved by another way, such as an upload. */
  function taken(saved: KnownDraft): void {
    known.current = saved
    setDraft(applied(saved.draft, pending.current))
  }

  const latestSave = useRef(save)
  latestSave.current = save
  useEffect(() => () => void latestSave.current(), [])

  return { draft, state, change, save, taken, keepMine, takeTheirs }
}

export type DraftDesk = ReturnType<typeof useDraft>
