'use client'

import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Failure } from './request.ts'
import { request } from './request.ts'

type Fields = Readonly<Record<string, string>>

/**
 * Sends what a form holds, once what is wrong in it has been said. What was said stays until the next sending: a message that
 * went as the pointer leaves its field would move the button from under it.
 */
export function useSending<Value>({
  method,
  address,
  check,
  bodyOf = (fields) => fields,
  onDone,
}: {
  method: string
  address: string
  /** Message by the name of the field. */
  check: (fields: Fields) => Fields
  bodyOf?: (fields: Fields) => unknown
  onDone: (value: Value) => void
}) {
  const [errors, setErrors] = useState<Fields>({})
  const [failure, setFailure] = useState<Failure | null>(null)
  const [isSending, setSending] = useState(false)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (isSending) return
    const form = event.currentTarget
    const fields = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))
    const wrong = check(fields)
    setErrors(wrong)
    setFailure(null)
    const first = Object.keys(wrong)[0]
    if (first !== undefined) return focusField(form, first)
    setSending(true)
    const answer = await request<Value>(method, address, bodyOf(fields))
    setSending(false)
    if (answer.ok) return onDone(answer.value)
    setFailure(answer)
  }
  return { submit, errors, failure, isSending }
}

function focusField(form: HTMLFormElement, name: string): void {
  const field = form.elements.namedItem(name)
  if (field instanceof HTMLElement) field.focus()
}
