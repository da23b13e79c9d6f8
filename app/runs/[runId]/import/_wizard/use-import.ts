'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Route } from 'next'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { ImportView } from '#app/_server/load-import.ts'
import type { Corrections } from '#lib/import/plan'
import type { Refusal } from '#lib/kernel/result'
import { forgetAnswers, importKey } from './import-key.ts'

const POLL_MILLISECONDS = 500

/** An import as it stands now, followed while the server works on it, and what can be done with it. */
export function useImport(initial: ImportView) {
  const url = `/api/v1/runs/${initial.runId}/imports/${initial.id}`
  const queries = useQueryClient()
  const router = useRouter()
  const [pending, setPending] = useState<Asked | null>(null)
  const [failure, setFailure] = useState<{ reason: Refusal | null } | null>(null)

  const { data: view, isError } = useQuery({
    queryKey: importKey(initial.id),
    queryFn: () => fetchView(url),
    initialData: initial,
    staleTime: 0,
    retry: false,
    refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? POLL_MILLISECONDS : false),
  })
  useForgetWhatChanged(view)

  async function ask(asked: Asked, method: 'POST' | 'PATCH', path: string, body: unknown) {
    if (pending) return
    setPending(asked)
    setFailure(null)
    const answer = await request<ImportView>(method, url + path, body)
    setPending(null)
    if (answer.ok) queries.setQueryData(importKey(initial.id), answer.value)
    else setFailure(answer)
  }

  async function discard() {
    if (pending) return
    setPending('discard')
    const answer = await request<void>('DELETE', url)
    if (answer.ok) {
      router.push(`/runs/${initial.runId}/import` as Route)
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
    correct: (corrections: Corrections) => ask('correct', 'PATCH', '', { corrections }),
    confirm: (replace: boolean) => ask('confirm', 'POST', '/confirm', { replace }),
    discard,
  }
}

/** What the server is being asked to do. */
type Asked = 'correct' | 'confirm' | 'discard'

function isAtWork(view: ImportView): boolean {
  return view.state === 'reading' || view.state === 'saving'
}

async function fetchView(url: string): Promise<ImportView> {
  const answer: Answer<ImportView> = await request('GET', url)
  if (!answer.ok) throw new Error(`no answer about the import: ${answer.reason?.key ?? 'unreachable'}`)
  return answer.value
}

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
