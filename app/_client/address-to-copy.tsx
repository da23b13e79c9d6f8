'use client'

import { TextToCopy } from './text-to-copy.tsx'

/** Names by which a machine means itself. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether the address at hand opens on this machine only. */
export function isThisMachine(): boolean {
  return THIS_MACHINE.includes(window.location.hostname)
}

/** The whole address of a path of this server, to be copied now: it is shown this once. */
export function AddressToCopy({ path, label }: { path: string; label: string }) {
  return <TextToCopy text={`${window.location.origin}${path}`} label={label} />
}
