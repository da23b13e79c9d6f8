import { comparable } from '../../kernel/comparable.ts'
import { byLetters } from '../../kernel/order.ts'
import type { Refusal } from '../../kernel/result.ts'
import type { NameMatch, NameReader, NameSource, NamingColumn, NamingRule } from './read-names.ts'
import { createNameReader } from './read-names.ts'
import type { Target } from './token.ts'

/** What patterns make of a run's names, before anything is saved. */
export type NamingPreview = {
  readonly columns: readonly ColumnPreview[]
  readonly tokens: readonly TokenPreview[]
  /** Ads that each rule fits. */
  readonly hits: readonly number[]
  readonly faults: readonly { readonly rule: number; readonly reason: Refusal }[]
}

/** How far the rules about one kind of name get. Counts are of ads. */
export type ColumnPreview = {
  readonly column: NamingColumn
  readonly ads: number
  readonly matched: number
  /** Ads that have no such name at all. */
  readonly nameless: number
  readonly unmatched: readonly Counted[]
  /** Different names that no rule fits. */
  readonly unmatchedNames: number
}

export type TokenPreview = {
  readonly name: string
  readonly target: Target | null
  readonly values: readonly Counted[]
  /** Different values, those left out of the list included. */
  readonly count: number
}

/** A text and how many ads have it. */
export type Counted = { readonly text: string; readonly ads: number }

/** Lists are cut to so many, the most frequent first. */
const MOST_LISTED = 50

export function previewNaming(rules: readonly NamingRule[], ads: readonly NameSource[]): NamingPreview {
  const reader = createNameReader(rules)
  const matches = reader.columns.flatMap((column) => ads.flatMap((ad) => matchOf(reader, column, ad)))
  return {
    columns: reader.columns.map((column) => previewColumn(reader, column, ads)),
    tokens: tokensOf(matches),
    hits: rules.map((_, index) => matches.filter(({ rule }) => rule === index).length),
    faults: reader.faults,
  }
}

function matchOf(reader: NameReader, column: NamingColumn, ad: NameSource): NameMatch | [] {
  const name = ad[column]
  return name === null ? [] : (reader.match(column, name) ?? [])
}

function previewColumn(reader: NameReader, column: NamingColumn, ads: readonly NameSource[]): ColumnPreview {
  const names = ads.flatMap((ad) => ad[column] ?? [])
  const unmatched = names.filter((name) => reader.match(column, name) === null)
  const counted = countTexts(unmatched)
  return {
    column,
    ads: ads.length,
    matched: names.length - unmatched.length,
    nameless: ads.length - names.length,
    unmatched: counted.slice(0, MOST_LISTED),
    unmatchedNames: counted.length,
  }
}

function tokensOf(matches: readonly NameMatch[]): TokenPreview[] {
  const found = new Map<string, { name: string; target: Target | null; values: string[] }>()
  for (const { match } of matches) {
    for (const [{ name, target }, value] of match) {
      const key = target ?? `free ${name.toLowerCase()}`
      const known = found.get(key) ?? { name, target, values: [] }
      known.values.push(value)
      found.set(key, known)
    }
  }
  return [...found.values()].map(({ name, target, values }) => {
    const counted = countTexts(values)
    return { name, target, values: counted.slice(0, MOST_LISTED), count: counted.length }
  })
}

/** Texts that differ by case or spaces only count as one, in their most frequent spelling. */
function countTexts(texts: readonly string[]): Counted[] {
  return [...Map.groupBy(texts, comparable).values()]
    .map((same) => ({ text: usualOf(same), ads: same.length }))
    .sort((one, other) => other.ads - one.ads || byLetters(one.text, other.text))
}

function usualOf(same: readonly string[]): string {
  const spellings = [...Map.groupBy(same, (text) => text)]
  spellings.sort((one, other) => other[1].length - one[1].length || byLetters(one[0], other[0]))
  return spellings[0]?.[0] ?? ''
}
