'use client'

import { useEffect, useMemo, useRef } from 'react'
import type { DecideAds } from './decide-buttons.tsx'

type RowActs = DecideAds & { readonly onChoose: (key: string, isOn: boolean, withShift: boolean) => void }

/** What rows call, the same at every rendering, so that one chosen row does not draw all the others anew. */
export function useSteady(acts: RowActs): RowActs {
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  return useMemo(
    () => ({
      onAccept: (keys) => latest.current.onAccept(keys),
      onOverride: (keys) => latest.current.onOverride(keys),
      onSnooze: (keys, days) => latest.current.onSnooze(keys, days),
      onChoose: (key, isOn, withShift) => latest.current.onChoose(key, isOn, withShift),
    }),
    [],
  )
}
