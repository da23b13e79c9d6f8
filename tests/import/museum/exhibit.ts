/** What a person reads in a file of the museum. Money in units, sums only where the file has them. */
export type Exhibit = {
  readonly platform: string
  readonly as: readonly [encoding: string, delimiter: string, headerLine: number]
  /** In the order of the columns; an unknown one is `-`. */
  readonly fields: string
  readonly currency: string | null
  /** Of the accepted rows. */
  readonly days: string | null
  readonly rows: readonly [read: number, accepted: number, refused: number, totals: number, duplicates: number]
  readonly sums: Readonly<Record<string, number>>
  /** Whether the file's own total agrees with the sums; absent where it has none. */
  readonly total?: 'agrees' | 'differs'
  /** Result types: what is counted, in how many rows, and what it is suggested to count as. */
  readonly types?: readonly string[]
  readonly goals?: readonly string[]
  readonly problems?: readonly string[]
  readonly questions?: readonly string[]
}

export type Exhibits = Readonly<Record<string, Exhibit>>
