'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { Labelled } from '#lib/kernel/labelled'
import type { Refusal } from '#lib/kernel/result'

/** What is said by hand of some ads: a text, or an empty one for "none"; what is absent stays. */
export type Edit = { readonly ads: readonly string[] } & Partial<Record<Labelled, string>>

/** Saves edits and takes batches back; the page then shows what counts. */
export function useLabels(runId: string) {
  const router = useRouter()
  const [isBusy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>()
  const [saved, setSaved] = useState<{ batch: number; ads: number } | null>(null)

  const during = async <Value>(work: () => ReturnType<typeof request<Value>>) => {
    setBusy(true)
    setRefusal(undefined)
    const answer = await work()
    setBusy(false)
    if (answer.ok) router.refresh()
    else setRefusal(answer.reason)
    return answer
  }
  const edit = async (body: Edit) => {
    const answer = await during<{ batch: number }>(() => request('POST', `/api/v1/runs/${runId}/labels`, body))
    if (answer.ok) setSaved({ batch: answer.value.batch, ads: body.ads.length })
    return answer.ok
  }
  const takeBack = async (batch: number) => {
    const answer = await during(() => request('DELETE', `/api/v1/runs/${runId}/labels/${batch}`))
    if (answer.ok) setSaved(null)
  }
  return { isBusy, refusal, saved, edit, takeBack }
}
