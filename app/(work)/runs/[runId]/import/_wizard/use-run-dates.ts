import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { Span } from '#lib/kernel/day'
import type { Refusal } from '#lib/kernel/result'
import { forgetAnswers } from './import-key.ts'
import type { DatedRun } from './run-frame.ts'

/** Changes the dates of a run by one click, and back. */
export function useRunDates({ id, settingsVersion, start, end }: DatedRun) {
  const queries = useQueryClient()
  const router = useRouter()
  const [saved, setSaved] = useState(settingsVersion)
  const [changed, setChanged] = useState<{ from: Span; to: Span } | null>(null)
  const [isPending, setPending] = useState(false)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)

  async function send(to: Span, then: typeof changed): Promise<void> {
    if (isPending) return
    setPending(true)
    setFailure(null)
    const body = { start: to.start, end: to.end, version: Math.max(saved, settingsVersion) }
    const answer = await request<{ version: number }>('PATCH', `/api/v1/runs/${id}`, body)
    setPending(false)
    if (answer.ok) {
      setSaved(answer.value.version)
      setChanged(then)
      forgetAnswers(queries)
    } else setFailure(answer)
    router.refresh()
  }

  return {
    /** What the last click has changed; null where nothing, or it was put back. */
    changed,
    isPending,
    failure,
    set: (to: Span) => send(to, { from: { start, end }, to }),
    putBack: () => changed && send(changed.from, null),
  }
}
