'use client'

import { useRef, useState } from 'react'
import type { OpenAd } from './board.ts'

/** Which ads of a list are chosen; one that has left the list is chosen no more. With Shift all rows in between. */
export function useChosen(ads: readonly OpenAd[]) {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)

  const toggle = (key: string, isOn: boolean, withShift: boolean) => {
    const [from, to] = [last.current, key].map((own) => ads.findIndex((ad) => ad.key === own)) as [number, number]
    const touched = withShift && from !== -1 ? ads.slice(Math.min(from, to), Math.max(from, to) + 1) : []
    last.current = key
    setKeys((before) => changed(before, [key, ...touched.map((ad) => ad.key)], isOn))
  }
  const setAll = (isOn: boolean) => setKeys(isOn ? new Set(ads.map(({ key }) => key)) : new Set())
  return { chosen: ads.filter(({ key }) => keys.has(key)), toggle, setAll, clear: () => setAll(false) }
}

function changed(before: ReadonlySet<string>, keys: readonly string[], isOn: boolean): ReadonlySet<string> {
  return isOn ? new Set([...before, ...keys]) : new Set([...before].filter((key) => !keys.includes(key)))
}
