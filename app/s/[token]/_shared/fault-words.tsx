'use client'

import type { ReactNode } from 'react'
import { createContext, use } from 'react'

type Words = { readonly title: string; readonly text: string }

const FaultContext = createContext<Words>({ title: '', text: '' })

/** Lends the page of a fault its words: no catalogue travels to a reader. */
export function FaultWords({ title, text, children }: Words & { children: ReactNode }) {
  return <FaultContext value={{ title, text }}>{children}</FaultContext>
}

/** Says that the page cannot be shown right now. */
export function SharedFault() {
  const { title, text } = use(FaultContext)
  return (
    <main id="main" tabIndex={-1} className="mx-auto w-full max-w-[40rem] space-y-3 px-4 py-12">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <p>{text}</p>
    </main>
  )
}
