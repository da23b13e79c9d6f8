/** Tokens that suggestions and examples are made of. */
export const SUGGESTED = [
  'segment',
  'creative',
  'painPoint',
  'interest',
  'age',
  'gender',
  'date',
  'number',
  'part',
] as const

/** What the reader calls them; as a pattern understands it. */
export type TokenWords = Readonly<Record<(typeof SUGGESTED)[number], string>>
