'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { startTransition, useOptimistic } from 'react'
import type { Question } from '#lib/analysis/question'
import { parseQuestion, questionParams } from '#lib/analysis/question'
import type { VerdictOutcome } from '#lib/kernel/outcome'
import { VERDICTS } from '#lib/kernel/outcome'

/** What the address says of how an answer is shown; it stays when another question is asked. */
const VIEW_PARAMS = ['sort', 'verdict']

/** The question that the address asks, and how to ask another: each is a step that the browser's Back undoes. */
export function useQuestion(): { question: Question; ask: (question: Question) => void } {
  const pathname = usePathname()
  const params = useSearchParams()
  const inAddress = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
  // The router takes the new address up a moment later; a ticked box has to be ticked at once.
  const [question, anticipate] = useOptimistic(parseQuestion(inAddress))

  return {
    question,
    ask: (next) =>
      startTransition(() => {
        anticipate(next)
        const view = [...params].filter(([name]) => VIEW_PARAMS.includes(name))
        window.history.pushState(
          null,
          '',
          address(pathname, [questionParams(next), new URLSearchParams(view).toString()]),
        )
      }),
  }
}

/** The order of a table, `spend` or `-spend`, kept in the address without a step of its own. */
export function useSort(): { sort: string | null; sortBy: (sort: string) => void } {
  const [sort, setSort] = useViewParam('sort')
  return { sort, sortBy: setSort }
}

/** The one verdict that a list shows, null for all of them; kept in the address like the order of a table. */
export function useVerdictChoice(): {
  chosen: VerdictOutcome | null
  choose: (outcome: VerdictOutcome | null) => void
} {
  const [verdict, choose] = useViewParam('verdict')
  return { chosen: VERDICTS.find((outcome) => outcome === verdict) ?? null, choose }
}

function useViewParam(name: string): [value: string | null, set: (value: string | null) => void] {
  const pathname = usePathname()
  const params = useSearchParams()

  const set = (value: string | null) => {
    const others = new URLSearchParams([...params].filter(([other]) => other !== name)).toString()
    const own = value === null ? '' : `${name}=${encodeURIComponent(value)}`
    window.history.replaceState(null, '', address(pathname, [others, own]))
  }
  return [params.get(name), set]
}

function address(pathname: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part !== '').join('&')
  return query === '' ? pathname : `${pathname}?${query}`
}
