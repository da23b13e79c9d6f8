'use client'

import type { CopyWords } from './text-to-copy.tsx'
import { TextToCopy } from './text-to-copy.tsx'

/** Names by which a machine means itself. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether the address at hand opens on this machine only. */
export function isThisMachine(): boolean {
  return THIS_MACHINE.includes(window.location.hostname)
}

type Words = Omit<CopyWords, 'label'> & { readonly address: string }

/** The whole address of a path of this server, to be copied now: it is shown this once. */
export function AddressToCopy({ path, words: { address: label, ...words } }: { path: string; words: Words }) {
  return <TextToCopy text={`${window.location.origin}${path}`} words={{ label, ...words }} />
}
