import type { Refusal } from '#lib/kernel/result'
import { shownWorkspace } from './shown-workspace.ts'

/** What the interface answered. Without a reason the server was not reached, or did not answer as itself. */
export type Answer<Value> = { ok: true; value: Value } | { ok: false; reason: Refusal | null }

/** That it was not done, and why. */
export type Failure = Extract<Answer<unknown>, { ok: false }>

/** Asks the REST interface; a body is sent as JSON. */
export async function request<Value>(method: string, url: string, body?: unknown): Promise<Answer<Value>> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...shownWorkspace(), ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    if (response.status === 204) return { ok: true, value: undefined as Value }
    const answer = await response.json()
    return response.ok ? { ok: true, value: answer } : { ok: false, reason: answer.error ?? null }
  } catch {
    return { ok: false, reason: null }
  }
}
