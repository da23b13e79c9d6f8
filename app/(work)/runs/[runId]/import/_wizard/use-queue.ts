import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import type { Refusal } from '#lib/kernel/result'
import { forgetAnswers, importKey, renewImports } from './import-key.ts'
import { importQuery, isUnderWay } from './import-query.ts'

type Failure = { readonly importId: string; readonly reason: Refusal | null }

/** The run's imports that are not done, followed together, and what can be done with them from the list. */
export function useQueue(runId: string, waiting: readonly ImportView[]) {
  const queries = useQueryClient()
  const router = useRouter()
  const [received, setReceived] = useState<readonly string[]>([])
  const [gone, setGone] = useState<readonly string[]>([])
  const [saving, setSaving] = useState(false)
  const [imported, setImported] = useState(0)
  const [failure, setFailure] = useState<Failure | null>(null)

  const initial = new Map(waiting.map((view) => [view.id, view]))
  // In the order of their coming, which is that of saving.
  const ids = [...new Set([...[...initial.keys()].reverse(), ...received])].filter((id) => !gone.includes(id))
  const answers = useQueries({ queries: ids.map((id) => importQuery(runId, id, initial.get(id))) })
  const all = answers.flatMap(({ data }) => data ?? [])
  const views = all.filter((view) => !isDone(view))
  useRefreshWhenDone(all.filter((view) => isDone(view) && !isUnderWay(view)).length)

  /** False where the server was not reached: what comes next would meet the same. */
  async function confirm(view: ImportView): Promise<boolean> {
    const answer = await request<ImportView>('POST', `/api/v1/runs/${runId}/imports/${view.id}/confirm`, {
      replace: false,
      seen: view.corrections,
    })
    if (!answer.ok) {
      setFailure({ importId: view.id, reason: answer.reason })
      return answer.reason !== null
    }
    queries.setQueryData(importKey(view.id), answer.value)
    return untilSaved(view.id)
  }

  async function untilSaved(id: string): Promise<boolean> {
    const { refetchInterval: _, ...query } = importQuery(runId, id)
    try {
      let view = await queries.fetchQuery(query)
      while (isUnderWay(view)) {
        await new Promise((resolve) => setTimeout(resolve, 250))
        view = await queries.fetchQuery(query)
      }
      if (view.state === 'saved') setImported((count) => count + 1)
      return true
    } catch {
      return false
    }
  }

  return {
    views,
    failure,
    isSaving: saving,
    /** How many have been saved from here. */
    imported,
    /** The last word about some of them was that the server cannot be reached. */
    isDisconnected: answers.some(({ isError }) => isError),
    receive: (importId: string) => setReceived((all) => [...all, importId]),
    /** Saves one after another, since each may bear on the next. */
    confirmAll: async (all: readonly ImportView[]) => {
      if (saving) return
      setSaving(true)
      setImported(0)
      setFailure(null)
      for (const view of all) if (!(await confirm(view))) break
      setSaving(false)
    },
    rerun: async ({ id }: ImportView) => {
      setFailure(null)
      const answer = await request<ImportView>('POST', `/api/v1/runs/${runId}/imports/${id}/rerun`)
      if (answer.ok) queries.setQueryData(importKey(id), answer.value)
      else setFailure({ importId: id, reason: answer.reason })
    },
    discard: async ({ id }: ImportView) => {
      setFailure(null)
      const answer = await request<void>('DELETE', `/api/v1/runs/${runId}/imports/${id}`)
      if (!answer.ok) return setFailure({ importId: id, reason: answer.reason })
      setGone((all) => [...all, id])
      router.refresh()
    },
  }
}

function isDone({ state }: ImportView): boolean {
  return state === 'saved' || state === 'reverted'
}

/** What has been saved belongs into the list below, and changes what every other page says. */
function useRefreshWhenDone(count: number): void {
  const queries = useQueryClient()
  const router = useRouter()
  const before = useRef(count)
  useEffect(() => {
    const isMore = count > before.current
    before.current = count
    if (!isMore) return
    forgetAnswers(queries)
    void renewImports(queries)
    router.refresh()
  }, [count, queries, router])
}
