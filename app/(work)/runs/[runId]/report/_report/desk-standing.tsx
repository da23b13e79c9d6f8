'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

/** Id of what tells whether the report is finished. */
export const STANDING = 'desk-standing'

/** Leads the keyboard there when the report is finished or reopened: the button that did it is gone by then. */
export function DeskStanding({ isFinal, children }: { isFinal: boolean; children: ReactNode }) {
  const was = useRef(isFinal)
  useEffect(() => {
    if (was.current !== isFinal) document.getElementById(STANDING)?.focus()
    was.current = isFinal
  }, [isFinal])
  return children
}
