'use client'

import { useEffect, useRef, useState } from 'react'
import { request } from '#app/_client/request.ts'
import type { NamingPreview } from '#lib/import/naming/preview'
import type { NamingRule } from '#lib/import/naming/read-names'

/** Milliseconds without a key before the server is asked. */
const PAUSE = 300

/** What patterns would make of the run's names, asked anew as they are typed; the last answer stays until the next. */
export function usePreview(
  runId: string,
  rules: readonly NamingRule[],
  first: NamingPreview,
): { preview: NamingPreview; hasFailed: boolean } {
  const [preview, setPreview] = useState(first)
  const [hasFailed, setFailed] = useState(false)
  const asked = JSON.stringify({ naming: rules })
  const answered = useRef(asked)

  useEffect(() => {
    if (asked === answered.current) return
    const turn = { isOver: false }
    const timer = setTimeout(async () => {
      const answer = await request<NamingPreview>('POST', `/api/v1/runs/${runId}/names/preview`, JSON.parse(asked))
      if (turn.isOver) return
      answered.current = asked
      setFailed(!answer.ok)
      if (answer.ok) setPreview(answer.value)
    }, PAUSE)
    return () => {
      turn.isOver = true
      clearTimeout(timer)
    }
  }, [asked, runId])

  return { preview, hasFailed }
}
