/** What is said of a part of the house: in order, worth knowing, or to be mended. */
export type Finding = { readonly level: 'sound' | 'note' | 'wrong'; readonly sentence: string }

/** The house that is looked through. */
export type Patient = {
  readonly folder: string
  readonly database: string
  /** Milliseconds since 1970. */
  readonly now: number
}

export function sound(sentence: string): Finding {
  return { level: 'sound', sentence }
}

export function note(sentence: string): Finding {
  return { level: 'note', sentence }
}

export function wrong(sentence: string): Finding {
  return { level: 'wrong', sentence }
}
