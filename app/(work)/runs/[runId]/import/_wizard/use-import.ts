'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useCallback, useEffect, useRef, useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import type { Corrections } from '#lib/import/plan'
import type { Refusal } from '#lib/kernel/result'
import { forgetAnswers, importKey } from './import-key.ts'
import { importQuery } from './import-query.ts'

/** An import as it stands now, followed while the server works on it, and what can be done with it. */
export function useImport(initial: ImportView) {
  const { id, runId } = initial
  const url = `/api/v1/runs/${runId}/imports/${id}`
  const queries = useQueryClient()
  const router = useRouter()
  const [pending, setPending] = useState<Asked | null>(null)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)
  const { data: view, isError } = useQuery({ ...importQuery(runId, id), initialData: initial })
  useForgetWhatChanged(view)

  const ask = useCallback(
    async (asked: Asked, method: 'POST' | 'PATCH', path: string, body?: unknown) => {
      setPending(asked)
      setFailure(null)
      const answer = await request<ImportView>(method, url + path, body)
      setPending(null)
      if (answer.ok) queries.setQueryData(importKey(id), answer.value)
      else {
        setFailure(answer)
        if (answer.reason !== null) void queries.invalidateQueries({ queryKey: importKey(id) })
      }
      return answer.ok
    },
    [id, url, queries],
  )
  const correct = useCallback((corrections: Corrections) => ask('correct', 'PATCH', '', { corrections }), [ask])

  async function discard() {
    if (pending) return
    setPending('discard')
    const answer = await request<void>('DELETE', url)
    if (answer.ok) {
      router.push(`/runs/${runId}/import` as Route)
      router.refresh()
      return
    }
    setPending(null)
    setFailure(answer)
  }

  return {
    view,
    pending,
    failure,
    disconnected: isError,
    correct,
    confirm: (replace: boolean) => pending ?? ask('confirm', 'POST', '/confirm', { replace, seen: view.corrections }),
    /** Ends the saving; nothing of it stays. */
    cancel: () => pending ?? ask('cancel', 'POST', '/cancel'),
    /** Reads an import anew that was stopped. */
    rerun: () => pending ?? ask('rerun', 'POST', '/rerun'),
    discard,
  }
}

/** What the server is being asked to do. */
type Asked = 'correct' | 'confirm' | 'discard' | 'cancel' | 'rerun'

/** Once an import has been saved, every page and answer seen before is out of date. */
function useForgetWhatChanged(view: ImportView) {
  const queries = useQueryClient()
  const router = useRouter()
  const before = useRef(view.state)
  useEffect(() => {
    const saved = before.current === 'saving' && view.state === 'saved'
    before.current = view.state
    if (!saved) return
    forgetAnswers(queries)
    router.refresh()
  }, [view.state, queries, router])
}
