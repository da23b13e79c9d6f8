'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { Day } from '#lib/kernel/day'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import type { Refusal } from '#lib/kernel/result'

export type Decision =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'overridden'; readonly outcome: VerdictOutcome; readonly note: string }
  | { readonly kind: 'snoozed'; readonly days: number }

/** What was decided on this visit, to be undone at once. */
export type Batch = {
  readonly batch: string
  readonly keys: readonly string[]
  readonly kind: Decision['kind']
  /** The day on which what was put off is back. */
  readonly until: Day | null
}

/** Decides, undoes and ticks off. Ads leave the list at once and come back where the server refuses. */
export function useDecisions(runId: string, dataVersion: number) {
  const router = useRouter()
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set())
  const batches = useRef<readonly Batch[]>([])
  const [last, setLast] = useState<Batch | null>(null)
  const underWay = useRef<Promise<unknown>>(Promise.resolve())
  const [hasUndone, setUndone] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>()
  const address = `/api/v1/runs/${runId}/actions`

  const keep = (those: readonly Batch[]) => {
    batches.current = those
    setLast(those.at(-1) ?? null)
  }
  const settle = (answer: { ok: true } | { ok: false; reason: Refusal | null }) => {
    if (!answer.ok) setRefusal(answer.reason)
    // A refusal may come of what others did: the page shows what is so now.
    router.refresh()
  }
  const decide = (keys: readonly string[], decision: Decision) => {
    underWay.current = Promise.all([underWay.current, send(keys, decision)])
  }
  const send = async (keys: readonly string[], decision: Decision) => {
    setRefusal(undefined)
    setUndone(false)
    setGone((before) => new Set([...before, ...keys]))
    const answer = await request<Pick<Batch, 'batch' | 'until'>>('POST', address, {
      dataVersion,
      ads: keys,
      ...decision,
    })
    if (answer.ok) keep([...batches.current, { ...answer.value, keys, kind: decision.kind }])
    else setGone((before) => without(before, keys))
    settle(answer)
  }
  const undo = async (which: string, keys: readonly string[]) => {
    setRefusal(undefined)
    keep(batches.current.filter(({ batch }) => batch !== which))
    const answer = await request('DELETE', `${address}/${which}`)
    setUndone(answer.ok)
    setGone((before) => without(before, keys))
    settle(answer)
  }
  /** Of what is still on its way, too: a key may follow the one that it undoes at once. */
  const undoLast = async () => {
    await underWay.current
    const one = batches.current.at(-1)
    if (one !== undefined) await undo(one.batch, one.keys)
  }
  const setDone = async (ids: readonly string[], isDone: boolean) => {
    setRefusal(undefined)
    settle(await request('PATCH', address, { ids, isDone }))
  }
  return { gone, last, hasUndone, refusal, decide, undo, undoLast, setDone }
}

function without(before: ReadonlySet<string>, keys: readonly string[]): ReadonlySet<string> {
  return new Set([...before].filter((key) => !keys.includes(key)))
}
