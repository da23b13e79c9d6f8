import { comparable } from '../../kernel/comparable.ts'
import { cleanName } from './clean-name.ts'
import type { NamingColumn, NamingRule } from './read-names.ts'
import { createNameReader } from './read-names.ts'
import type { TokenType } from './token.ts'
import { readToken } from './token.ts'
import type { TokenWords } from './token-words.ts'

/** A pattern that fits most names of a column, and the share of names that it fits. */
export type Suggestion = NamingRule & { readonly rate: number }

/**
 * Proposes a pattern for the names of one column: the separators whose count is the same in most names, at up to two
 * levels, and for each part what its values look like. Null where there is nothing to go by.
 */
export function suggestPattern(
  column: NamingColumn,
  names: readonly string[],
  words: Partial<TokenWords> = {},
): Suggestion | null {
  const distinct = [...new Set(names.map(cleanName))].filter((name) => name !== '').slice(0, MOST_NAMES)
  if (distinct.length === 0) return null
  const parts = partsOf(distinct)
  if (parts.length === 1 && (distinct.length === 1 || column !== 'adName')) return null
  const pattern = written(labelled(column, parts), words)
  const reader = createNameReader([{ column, pattern }])
  const rate = distinct.filter((name) => reader.match(column, name) !== null).length / distinct.length
  return reader.faults.length > 0 || rate < LOWEST_RATE ? null : { column, pattern, rate }
}

const MOST_NAMES = 500
const LOWEST_RATE = 0.5
/** The share of names that must have a separator equally often. */
const USUAL = 0.6

/** A part of the names: its values, what stands before it, and the outer part it belongs to. */
type Column = { readonly before: string; readonly values: readonly string[]; readonly group: number }

function partsOf(names: readonly string[]): Column[] {
  const outer = bestSplit(names, OUTER)
  if (outer === null) return [{ before: '', values: names, group: 0 }]
  const parts = columnsOf(outer).map((values) => ({ values, inner: bestSplit(values, weakerThan(outer.separator)) }))
  const isNested = parts.some(({ inner }) => inner !== null)
  return parts.flatMap(({ values, inner }, index) => {
    const before = index === 0 ? '' : outer.separator
    const group = isNested ? index : 0
    if (inner === null) return [{ before, values, group }]
    return columnsOf(inner).map((own, place) => ({
      before: place === 0 ? before : inner.separator,
      values: own,
      group,
    }))
  })
}

/** Strongest first. */
const OUTER = ['||', '|', '//', '/', '\\', ';', ' - ', ' — ', ',', '__', '_', '-', ' ']

function weakerThan(separator: string): readonly string[] {
  return OUTER.slice(OUTER.indexOf(separator) + 1).filter((other) => other !== ' ')
}

type Split = { readonly separator: string; readonly share: number; readonly rows: readonly (readonly string[])[] }

/** The separator that most names have equally often; of equals the strongest. */
function bestSplit(names: readonly string[], separators: readonly string[]): Split | null {
  let best: Split | null = null
  for (const separator of separators) {
    const split = splitBy(names, separator)
    if (split !== null && split.share >= USUAL && split.share > (best?.share ?? 0)) best = split
  }
  return best
}

function splitBy(names: readonly string[], separator: string): Split | null {
  const rows = names.map((name) => piecesOf(name, separator))
  const byCount = Map.groupBy(rows, (row) => row.length)
  const [usual] = [...byCount.values()].sort((one, other) => other.length - one.length)
  if (usual === undefined || (usual[0]?.length ?? 1) < 2 || usual.some((row) => row.includes(''))) return null
  const split = { separator, share: usual.length / names.length, rows: usual }
  return separator === ' ' && !tellsPeople(split) ? null : split
}

/** Spaces stand in every name: they part something only where an age or a gender comes out. */
function tellsPeople(split: Split): boolean {
  return columnsOf(split).some((values) => hitRate('age', values) >= HIT_RATE || hitRate('gender', values) >= HIT_RATE)
}

/** Hyphens, points and slashes within ages and dates part nothing. */
function piecesOf(name: string, separator: string): string[] {
  const masked = name.replace(/\d+(?:[-–./]\d+)+/g, (run) => '0'.repeat(run.length))
  const pieces: string[] = []
  let begin = 0
  for (let at = masked.indexOf(separator); at !== -1; at = masked.indexOf(separator, begin)) {
    pieces.push(name.slice(begin, at).trim())
    begin = at + separator.length
  }
  return [...pieces, name.slice(begin).trim()]
}

function columnsOf({ rows }: Split): string[][] {
  return (rows[0] ?? []).map((_, index) => rows.map((row) => row[index] ?? ''))
}

type Labelled = Column & { readonly token: string }

const TYPES: readonly TokenType[] = ['age', 'gender', 'date', 'int']
/** The share of values that must be of a type. */
const HIT_RATE = 0.9

/** Gives each part its token: types by what the values are, creative and the others by how many they are. */
function labelled(column: NamingColumn, parts: readonly Column[]): Labelled[] {
  const types = parts.map(({ values }) => TYPES.find((type) => hitRate(type, values) >= HIT_RATE))
  const taken = new Set<string>()
  const texts = parts.flatMap((part, index) =>
    types[index] === undefined ? [{ part, index, many: countOf(part) }] : [],
  )
  const creative = texts.toSorted((one, other) => other.many - one.many || one.index - other.index)[0]
  return parts.map((part, index) => {
    const type = types[index]
    if (type !== undefined) return { ...part, token: typedToken(type, index, taken) }
    const besidePeople = parts.some(
      (other, place) => other.group === part.group && (types[place] === 'age' || types[place] === 'gender'),
    )
    const wanted = wantedFor(column, index === creative?.index, besidePeople, countOf(part))
    const token = wanted.find((name) => !taken.has(name)) ?? `part${index + 1}`
    taken.add(token)
    return { ...part, token }
  })
}

/** What a part of text is likeliest to be, in order; a part that never changes is nothing. */
function wantedFor(column: NamingColumn, isRichest: boolean, besidePeople: boolean, count: number): readonly string[] {
  if (count === 1 && !isRichest) return []
  const isOfAd = column === 'adName' || column === 'utmContent'
  if (isOfAd && isRichest) return ['creative']
  if (besidePeople) return ['interest', 'segment']
  if (isOfAd) return ['painPoint', 'segment', 'interest']
  return isRichest ? ['segment', 'interest'] : []
}

function typedToken(type: TokenType, index: number, taken: Set<string>): string {
  const isFirst = !taken.has(type)
  taken.add(type)
  if (type === 'int') return `number${index + 1}:int`
  return isFirst ? type : type === 'date' ? `date${index + 1}:date` : `part${index + 1}`
}

function hitRate(type: TokenType, values: readonly string[]): number {
  return values.filter((value) => readToken(type, value) !== null).length / values.length
}

function countOf({ values }: Column): number {
  return new Set(values.map(comparable)).size
}

function written(parts: readonly Labelled[], words: Readonly<Record<string, string>>): string {
  const inWords = (token: string) => token.replace(/^[a-z]+/i, (name) => words[name] ?? name)
  return parts.map(({ before, token }) => `${before}{${inWords(token)}}`).join('')
}
