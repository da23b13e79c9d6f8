'use client'

import type { Route } from 'next'
import { usePathname, useRouter } from 'next/navigation'
import { useEffect, useRef, useState, useTransition } from 'react'
import { whatIfParams } from '#lib/analysis/what-if'
import type { Tried } from './tried.ts'
import { reachOf, whatIfOf } from './tried.ts'

/** How long a handle has to rest before the server is asked, in milliseconds. */
const REST = 250

/** Where the sliders stand, and the address that asks the server for the forecast which belongs to it. */
export function useWhatIf(first: Tried, saved: Tried, testPace: number, version: number) {
  const router = useRouter()
  const pathname = usePathname()
  const [tried, setTried] = useState(first)
  const [reach, setReach] = useState(() => reachOf(saved, first))
  const [shown, setShown] = useState(version)
  const [isPending, startTransition] = useTransition()
  const [isResting, setResting] = useState(true)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  // Settings that were saved meanwhile are what the sliders begin with.
  if (shown !== version) {
    setShown(version)
    setTried(first)
    setReach(reachOf(saved, first))
  }

  function show(next: Tried) {
    const query = whatIfParams(whatIfOf(next, saved, testPace))
    setResting(true)
    startTransition(() =>
      router.replace((query === '' ? pathname : `${pathname}?${query}`) as Route, { scroll: false }),
    )
  }
  function put(next: Tried) {
    setTried(next)
    setResting(false)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => show(next), REST)
  }
  return {
    tried,
    reach,
    isWaiting: isPending || !isResting,
    put,
  }
}
