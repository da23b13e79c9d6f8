'use client'

import { useEffect, useRef } from 'react'
import { areKeysOn } from './keys-on.ts'

export type Shortcut = {
  /** One key, `j` or `?`, or two pressed one after the other, `g o`. */
  readonly keys: string
  /** What it does, for the list of keys. */
  readonly label: string
  /** Returns false where it has nothing to act on: the key then keeps its own meaning. */
  readonly run: () => unknown
}

/** Lets single keys act while the component is there and `isOn`. Of two for the same keys the later one acts. */
export function useShortcuts(shortcuts: readonly Shortcut[], isOn = true): void {
  const latest = useRef(shortcuts)
  useEffect(() => {
    latest.current = shortcuts
  })
  useEffect(() => {
    if (!isOn) return
    if (registered.size === 0) document.addEventListener('keydown', onKey)
    registered.add(latest)
    return () => {
      registered.delete(latest)
      if (registered.size === 0) document.removeEventListener('keydown', onKey)
    }
  }, [isOn])
}

/** Those that act on the page in view. */
export function shortcutsHere(): readonly Shortcut[] {
  const all = [...registered].reverse().flatMap(({ current }) => current)
  return all.filter(({ keys }, index) => all.findIndex((other) => other.keys === keys) === index)
}

const registered = new Set<{ current: readonly Shortcut[] }>()

/** The first key of two, and when it was pressed, in milliseconds. */
let begun = { key: '', at: 0 }

/** Milliseconds within which the second of two keys follows. */
const PATIENCE = 1500

function onKey(event: KeyboardEvent): void {
  const key = keyOf(event)
  if (key === '' || event.defaultPrevented || !areKeysOn() || hasAnotherMeaning(event)) return
  const first = event.timeStamp - begun.at < PATIENCE ? begun.key : ''
  begun = { key: '', at: 0 }
  const all = shortcutsHere()
  const meant = all.find(({ keys }) => keys === `${first} ${key}`) ?? all.find(({ keys }) => keys === key)
  if (meant !== undefined) {
    if (meant.run() !== false) event.preventDefault()
    return
  }
  if (all.some(({ keys }) => keys.startsWith(`${key} `))) begun = { key, at: event.timeStamp }
}

/** By its place on the keyboard where the layout has other letters: `j` is also where `о` or `ت` is. */
function keyOf({ key, code }: KeyboardEvent): string {
  if (/^[a-z0-9?]$/i.test(key)) return key.toLowerCase()
  if (key === '؟') return '?'
  return /^(?:Key|Digit)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? ''
}

const TYPING =
  'input:not([type="checkbox"], [type="radio"], [type="range"]), textarea, select, [contenteditable="true"]'

/** Where letters are typed, or look for an entry by its beginning. */
const OWN_LETTERS = `${TYPING}, [role="listbox"], [role="menu"], [role="spinbutton"]`

function hasAnotherMeaning({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing) return true
  if (target instanceof Element && target.closest(OWN_LETTERS) !== null) return true
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
}
