'use client'

import type { ReactNode } from 'react'
import { createContext, use } from 'react'

const MayWrite = createContext(true)

/** Tells what is below whether whoever looks at it may change anything. The server asks again, whatever is shown. */
export function MayWriteProvider({ mayWrite, children }: { mayWrite: boolean; children: ReactNode }) {
  return <MayWrite value={mayWrite}>{children}</MayWrite>
}

export function useMayWrite(): boolean {
  return use(MayWrite)
}

/** What leads to a change: not there for those who may make none. */
export function ForWriters({ children }: { children: ReactNode }) {
  return useMayWrite() ? children : null
}
