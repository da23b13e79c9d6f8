'use client'

import { useSyncExternalStore } from 'react'

const COOKIE = 'keys'
const YEAR_IN_SECONDS = 365 * 24 * 60 * 60
const listeners = new Set<() => void>()

/** Whether single keys act, as this browser remembers it; at first they do (WCAG 2.1.4). */
export function useKeysOn(): [isOn: boolean, set: (isOn: boolean) => void] {
  const isOn = useSyncExternalStore(subscribe, areKeysOn, () => true)
  return [isOn, write]
}

export function areKeysOn(): boolean {
  return !document.cookie.split('; ').includes(`${COOKIE}=off`)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function write(isOn: boolean): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, nor without HTTPS
  document.cookie = `${COOKIE}=${isOn ? 'on' : 'off'}; path=/; max-age=${YEAR_IN_SECONDS}; samesite=lax`
  for (const listener of listeners) listener()
}
