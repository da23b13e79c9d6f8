'use client'

import type { ReactNode } from 'react'
import { createContext, use } from 'react'

/** The name by which React Aria knows it, for the style sheets that it writes. */
type Kept = { __webpack_nonce__?: string }

const Nonce = createContext('')

/** Hands on what scripts and style sheets within the page carry; where the page is not ours, they do nothing. */
export function NonceProvider({ nonce, children }: { nonce: string; children: ReactNode }) {
  return <Nonce value={nonce}>{children}</Nonce>
}

/** What a style sheet of this document carries. Pages that come later bring nonces of their own, which hold for nothing. */
export function useNonce(): string {
  const sent = use(Nonce)
  return typeof window === 'undefined' ? sent : ((globalThis as Kept).__webpack_nonce__ ?? sent)
}
