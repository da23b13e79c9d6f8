import type { Refusal } from '../../kernel/result.ts'
import type { AdNames } from '../rows/registry.ts'
import type { Matcher } from './match.ts'
import { createMatcher } from './match.ts'
import type { Match } from './pattern.ts'
import { parsePattern } from './pattern.ts'
import type { Target } from './token.ts'

/** The names that a pattern can be laid over. */
export const NAMING_COLUMNS = ['adName', 'adSetName', 'campaignName', 'utmContent'] as const
export type NamingColumn = (typeof NAMING_COLUMNS)[number]

/** A pattern over one kind of name. Of several over the same kind the first that fits counts. */
export type NamingRule = { readonly column: NamingColumn; readonly pattern: string }

/** The names of one ad; each may lack. */
export type NameSource = Readonly<Pick<AdNames, NamingColumn>>

/** What a name was found to say: by which rule, and each token's value. */
export type NameMatch = { readonly rule: number; readonly match: Match }

export type NameReader = {
  /** What the name of a column says; null where no rule fits it. */
  readonly match: (column: NamingColumn, name: string) => NameMatch | null
  /** What all names of an ad say together; what an earlier rule fills stays. */
  readonly read: (names: NameSource) => ReadonlyMap<Target, string>
  /** Columns that some rule is about, in the order of the rules. */
  readonly columns: readonly NamingColumn[]
  /** Rules that are no patterns, by their number. */
  readonly faults: readonly { readonly rule: number; readonly reason: Refusal }[]
}

/** Reads names by rules. The same name is read once. */
export function createNameReader(rules: readonly NamingRule[]): NameReader {
  const matchers: { rule: number; column: NamingColumn; matcher: Matcher }[] = []
  const faults: { rule: number; reason: Refusal }[] = []
  for (const [rule, { column, pattern }] of rules.entries()) {
    const parsed = parsePattern(pattern)
    if (parsed.ok) matchers.push({ rule, column, matcher: createMatcher(parsed.value) })
    else faults.push({ rule, reason: parsed.reason })
  }
  const columns = [...new Set(matchers.map(({ column }) => column))]
  const known = new Map<string, NameMatch | null>()
  const match = (column: NamingColumn, name: string): NameMatch | null => {
    const key = `${column} ${name}`
    const found = known.get(key)
    if (found !== undefined) return found
    const fresh = firstMatch(
      matchers.filter((one) => one.column === column),
      name,
    )
    known.set(key, fresh)
    return fresh
  }
  return { match, columns, faults, read: (names) => readAll(columns, match, names) }
}

function firstMatch(matchers: readonly { rule: number; matcher: Matcher }[], name: string): NameMatch | null {
  for (const { rule, matcher } of matchers) {
    const match = matcher(name)
    if (match !== null) return { rule, match }
  }
  return null
}

function readAll(columns: readonly NamingColumn[], match: NameReader['match'], names: NameSource): Map<Target, string> {
  const values = new Map<Target, string>()
  const found = columns.flatMap((column) => {
    const name = names[column]
    return name === null ? [] : (match(column, name) ?? [])
  })
  for (const one of found.sort((left, right) => left.rule - right.rule)) {
    for (const [{ target, type }, value] of one.match) {
      const saysNothing = type !== 'text' && value === 'unknown'
      if (target !== null && !saysNothing && !values.has(target)) values.set(target, value)
    }
  }
  return values
}
