/** What the data did wrong, found while reading. Part of a result, never thrown. Texts live in the catalogues. */
export type Problem = {
  /** Key of the sentence in the catalogue `problems`. */
  readonly code: string
  /** An error kept something out of the sums; a warning did not. */
  readonly severity: 'error' | 'warning'
  readonly file: string | null
  /** Line in the file, from 1. */
  readonly line: number | null
  /** Header of the column as it stands in the file. */
  readonly column: string | null
  /** The cell as it stands in the file. */
  readonly value: string | null
  readonly params: Params
}

/** Values for a catalogue sentence. */
export type Params = Readonly<Record<string, string | number>>

export function problem(code: string, severity: Problem['severity'], details: Partial<Problem> = {}): Problem {
  return { code, severity, file: null, line: null, column: null, value: null, params: {}, ...details }
}
