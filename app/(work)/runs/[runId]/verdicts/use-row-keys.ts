'use client'

import { useTranslations } from 'next-intl'
import type { Shortcut } from '#app/_client/shortcuts.ts'
import { useShortcuts } from '#app/_client/shortcuts.ts'
import { SNOOZE_DAYS } from './snooze-days.ts'

/** What single keys do: with the row that has the focus, or with the list. */
type RowKeys = {
  readonly accept: (key: string) => void
  readonly override: (key: string) => void
  readonly snooze: (key: string) => void
  readonly select: (key: string) => void
  readonly undo: () => void
}

/** A row is found by this attribute, its key as the value; the focus goes to its checkbox. */
export const ROW = 'data-verdict-row'

/** Listens to single keys while `isOn`: j and k walk, the others act. */
export function useRowKeys({ accept, override, snooze, select, undo }: RowKeys, isOn: boolean): readonly Shortcut[] {
  const t = useTranslations('verdicts.keys')
  const shortcuts = [
    { keys: 'j', label: t('next'), run: () => walk(1) },
    { keys: 'k', label: t('previous'), run: () => walk(-1) },
    { keys: 'a', label: t('accept'), run: () => withRow(accept) },
    { keys: 'o', label: t('override'), run: () => withRow(override) },
    { keys: 's', label: t('snooze', { days: SNOOZE_DAYS[0] }), run: () => withRow(snooze) },
    { keys: 'x', label: t('select'), run: () => withRow(select) },
    { keys: 'z', label: t('undo'), run: undo },
  ]
  useShortcuts(shortcuts, isOn)
  return shortcuts
}

function withRow(act: (key: string) => void): boolean {
  const key = rowInFocus()?.getAttribute(ROW)
  if (!key) return false
  act(key)
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
