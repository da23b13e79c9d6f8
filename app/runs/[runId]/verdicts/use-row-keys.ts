'use client'

import { useEffect, useRef } from 'react'

/** What single keys do: with the row that has the focus, or with the list. */
export type RowKeys = {
  readonly accept: (key: string) => void
  readonly override: (key: string) => void
  readonly snooze: (key: string) => void
  readonly select: (key: string) => void
  readonly undo: () => void
}

/** A row is found by this attribute, its key as the value; the focus goes to its checkbox. */
export const ROW = 'data-verdict-row'

/** Listens to single keys while `isOn`: j and k walk, the others act. */
export function useRowKeys(keys: RowKeys, isOn: boolean): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    if (!isOn) return
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return
      if (act(letterOf(event), latest.current)) event.preventDefault()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [isOn])
}

function act(letter: string, { accept, override, snooze, select, undo }: RowKeys): boolean {
  if (letter === 'j' || letter === 'k') return walk(letter === 'j' ? 1 : -1)
  if (letter === 'z') {
    undo()
    return true
  }
  const ofRow = { a: accept, o: override, s: snooze, x: select }[letter]
  const key = rowInFocus()?.getAttribute(ROW)
  if (ofRow === undefined || !key) return false
  ofRow(key)
  return true
}

function walk(step: 1 | -1): boolean {
  const rows = allRows()
  const at = rows.indexOf(rowInFocus() as Element)
  const next = at === -1 ? rows[0] : rows[at + step]
  focusRow(next)
  return rows.length > 0
}

/** The place of a row in the list; -1 where it is not there. */
export function placeOfRow(key: string): number {
  return allRows().findIndex((row) => row.getAttribute(ROW) === key)
}

/** To the row that has come to this place, or the last one; to the tab where none is left. */
export function focusPlace(place: number): void {
  const rows = allRows()
  if (rows.length > 0) focusRow(rows[place] ?? rows.at(-1))
  else document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus()
}

function focusRow(row: Element | undefined): void {
  row?.querySelector('input')?.focus()
}

function allRows(): Element[] {
  return [...document.querySelectorAll(`[${ROW}]`)]
}

function rowInFocus(): Element | null {
  return document.activeElement?.closest(`[${ROW}]`) ?? null
}

/** By its place on the keyboard where the layout has other letters: `j` is also where `о` or `ت` is. */
function letterOf({ key, code }: KeyboardEvent): string {
  return /^[a-z]$/i.test(key) ? key.toLowerCase() : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? '')
}

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]'

function isTyping({ target, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): boolean {
  if (altKey || ctrlKey || metaKey || isComposing) return true
  return target instanceof Element && target.closest(`${TYPING}, [role="dialog"], [role="alertdialog"]`) !== null
}
