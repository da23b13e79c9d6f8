import { useRef, useState } from 'react'
import type { Refusal } from '#lib/kernel/result'
import { sendFile } from './send-file.ts'

/** A file on its way to the server, or one that the server did not take. */
export type Sending = {
  readonly key: number
  readonly file: File
  /** Bytes. */
  readonly sent: number
  readonly stage: 'waiting' | 'sending' | 'failed'
  /** Why the server did not take it; null where it was not reached. */
  readonly reason: Refusal | null
}

/** The server was not reached, or had a fault of its own: what was sent to it is not to blame. */
export function canRetry({ stage, reason }: Sending): boolean {
  return stage === 'failed' && (reason === null || PASSING.includes(reason.key))
}

const PASSING: readonly string[] = ['truncated', 'diskFull', 'diskReadOnly', 'serverBusy', 'fault']

/** Sends files one after another. `onReceived` is told the import of each that the server took. */
export function useUploads(runId: string, onReceived: (importId: string) => void) {
  const [sendings, setSendings] = useState<readonly Sending[]>([])
  const queue = useRef<{ last: Promise<void>; next: number }>({ last: Promise.resolve(), next: 0 })
  const cancels = useRef(new Map<number, () => void>())

  function change(key: number, values: Partial<Sending>) {
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...values } : one)))
  }

  function remove(key: number) {
    cancels.current.get(key)?.()
    cancels.current.delete(key)
    setSendings((all) => all.filter((one) => one.key !== key))
  }

  async function send(key: number, file: File) {
    if (!cancels.current.has(key)) return
    const { answer, cancel } = sendFile(runId, file, (sent) => change(key, { sent }))
    cancels.current.set(key, cancel)
    change(key, { stage: 'sending' })
    const taken = await answer
    if (!taken.ok) return change(key, { stage: 'failed', reason: taken.reason })
    remove(key)
    onReceived(taken.value.id)
  }

  function add(files: readonly File[]) {
    const fresh = files.map((file): Sending => ({ key: queue.current.next++, file, ...UNSENT }))
    setSendings((all) => [...all.filter((one) => one.stage !== 'failed' || canRetry(one)), ...fresh])
    for (const { key, file } of fresh) line(key, file)
  }

  function retry({ key, file }: Sending) {
    change(key, UNSENT)
    line(key, file)
  }

  function line(key: number, file: File) {
    cancels.current.set(key, () => undefined)
    queue.current.last = queue.current.last.then(() => send(key, file))
  }

  return { sendings, add, retry, remove }
}

const UNSENT = { sent: 0, stage: 'waiting', reason: null } as const
