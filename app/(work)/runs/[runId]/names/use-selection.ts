'use client'

import { useRef, useState } from 'react'

/** Which of the rows in sight are chosen. With Shift all rows from the last one touched on follow it. */
export function useSelection(shown: readonly string[]) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const last = useRef<string | null>(null)

  const toggle = (key: string, isOn: boolean, withShift: boolean) => {
    const from = withShift && last.current !== null ? shown.indexOf(last.current) : -1
    const to = shown.indexOf(key)
    const touched = from === -1 ? [key] : shown.slice(Math.min(from, to), Math.max(from, to) + 1)
    last.current = key
    setChosen((before) => withAll(before, touched, isOn))
  }
  const toggleAll = (keys: readonly string[], isOn: boolean) => setChosen((before) => withAll(before, keys, isOn))
  return { chosen, toggle, toggleAll, clear: () => setChosen(new Set()) }
}

function withAll(before: ReadonlySet<string>, keys: readonly string[], isOn: boolean): ReadonlySet<string> {
  const after = new Set(before)
  for (const key of keys) {
    if (isOn) after.add(key)
    else after.delete(key)
  }
  return after
}
