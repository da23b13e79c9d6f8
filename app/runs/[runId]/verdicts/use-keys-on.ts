'use client'

import { useSyncExternalStore } from 'react'

const NAME = 'touchstone.keys'
const listeners = new Set<() => void>()

/** Whether single keys act, as this browser remembers it; at first they do. */
export function useKeysOn(): [isOn: boolean, set: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, read, () => true)
  return [isOn, write]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A browser may keep nothing for anybody: then the keys act. */
function read(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off'
  } catch {
    return true
  }
}

function write(isOn: boolean): void {
  try {
    localStorage.setItem(NAME, isOn ? 'on' : 'off')
  } catch {
    return
  }
  for (const listener of listeners) listener()
}
