'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { startTransition, useOptimistic } from 'react'
import type { Question } from '#lib/analysis/question'
import { parseQuestion, questionParams } from '#lib/analysis/question'

/** The question that the address asks, and how to ask another: each is a step that the browser's Back undoes. */
export function useQuestion(): { question: Question; ask: (question: Question) => void } {
  const pathname = usePathname()
  const params = useSearchParams()
  const sort = params.get('sort')
  const inAddress = Object.fromEntries([...new Set(params.keys())].map((name) => [name, params.getAll(name)]))
  // The router takes the new address up a moment later; a ticked box has to be ticked at once.
  const [question, anticipate] = useOptimistic(parseQuestion(inAddress))

  return {
    question,
    ask: (next) =>
      startTransition(() => {
        anticipate(next)
        const parts = [questionParams(next), sort === null ? '' : `sort=${encodeURIComponent(sort)}`]
        window.history.pushState(null, '', address(pathname, parts))
      }),
  }
}

/** The order of a table, `spend` or `-spend`, kept in the address without a step of its own. */
export function useSort(): { sort: string | null; sortBy: (sort: string) => void } {
  const pathname = usePathname()
  const params = useSearchParams()

  return {
    sort: params.get('sort'),
    sortBy: (sort) => {
      const others = [...params].filter(([name]) => name !== 'sort')
      const parts = [new URLSearchParams(others).toString(), `sort=${encodeURIComponent(sort)}`]
      window.history.replaceState(null, '', address(pathname, parts))
    },
  }
}

function address(pathname: string, parts: readonly string[]): string {
  const query = parts.filter((part) => part !== '').join('&')
  return query === '' ? pathname : `${pathname}?${query}`
}
