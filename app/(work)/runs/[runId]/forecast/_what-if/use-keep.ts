'use client'

import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useState } from 'react'
import type { Answer } from '#app/_client/request.ts'
import { request } from '#app/_client/request.ts'
import type { WhatIf } from '#lib/analysis/what-if'

/** Makes what is tried the settings of the run. */
export function useKeep(runId: string, version: number) {
  const router = useRouter()
  const pathname = usePathname()
  const [isKeeping, setKeeping] = useState(false)
  const [outcome, setOutcome] = useState<Answer<unknown> | null>(null)

  async function keep(whatIf: WhatIf) {
    setKeeping(true)
    const answer = await request('PATCH', `/api/v1/runs/${runId}`, { ...bodyOf(whatIf), version })
    setKeeping(false)
    setOutcome(answer)
    if (answer.ok) router.replace(pathname as Route, { scroll: false })
    if (answer.ok || answer.reason?.key === 'settingsChanged') router.refresh()
  }
  return { keep, isKeeping, outcome, forget: () => setOutcome(null) }
}

function bodyOf({ days, dailyBudget, ...assumptions }: WhatIf) {
  const assumed = Object.values(assumptions).some((value) => value !== undefined)
  return {
    ...(days === undefined ? {} : { plan: { days } }),
    ...(dailyBudget === undefined ? {} : { dailyBudget }),
    ...(assumed ? { assumptions } : {}),
  }
}
