import type { Params } from './problem.ts'

/** Why something asked for was not done, as a catalogue key with its values. An expected answer, not a fault. */
export type Refusal = { readonly key: string; readonly params: Params }

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: Refusal }

export function accepted<Value>(value: Value): Result<Value> {
  return { ok: true, value }
}

export function refused(key: string, params: Params = {}): { readonly ok: false; readonly reason: Refusal } {
  return { ok: false, reason: { key, params } }
}
