'use client'

import { useEffect, useId, useRef, useState } from 'react'
import { Button } from '#app/_ui/button.tsx'
import { CONTROL, FIELD, FIELD_LABEL } from '#app/_ui/field-style.ts'

/** Names by which a machine means itself. */
const THIS_MACHINE: readonly string[] = ['localhost', '127.0.0.1', '[::1]']

/** Whether the address at hand opens on this machine only. */
export function isThisMachine(): boolean {
  return THIS_MACHINE.includes(window.location.hostname)
}

type Words = { readonly address: string; readonly copy: string; readonly copied: string; readonly notCopied: string }

/** The whole address of a path of this server, to be copied now: it is shown this once. */
export function AddressToCopy({ path, words }: { path: string; words: Words }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState<'copied' | 'notCopied' | null>(null)
  const address = `${window.location.origin}${path}`
  useEffect(() => field.current?.select(), [])
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => setSaid('copied'),
      () => {
        field.current?.select()
        setSaid('notCopied')
      },
    )
  return (
    <>
      <div className={FIELD}>
        <label htmlFor={id} className={FIELD_LABEL}>
          {words.address}
        </label>
        <input ref={field} id={id} dir="ltr" readOnly value={address} className={CONTROL} />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={copy}>{words.copy}</Button>
        {said !== null && <p className="text-sm">{words[said]}</p>}
      </div>
    </>
  )
}
