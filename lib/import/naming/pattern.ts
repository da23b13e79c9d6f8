import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { withTightBars } from './clean-name.ts'
import type { Token, TokenType } from './token.ts'
import { TOKEN_TYPES, tokenOf } from './token.ts'

/** Parts of a pattern in their order: separators as written, tokens, and at most one rest. */
export type Part =
  | { readonly kind: 'separator'; readonly text: string }
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'rest' }

export type Pattern = {
  readonly parts: readonly Part[]
  readonly tokens: readonly Token[]
  /** Whether the parts of a name are told by what they begin with, and may stand in any order. */
  readonly byId: boolean
}

/** What each token of a pattern stands for in a name; an optional one may be absent. */
export type Match = ReadonlyMap<Token, string>

/**
 * Reads a pattern such as `{gender}_{age}_{interest}|{creative}|{pain?}`: braces hold tokens, everything else is a
 * separator. `{x?}` may be missing, `{x:age}` has a type, `{x:id=C-}` is told by its beginning, `{*}` is the rest.
 * A refusal names the position, from 1, and what stands there.
 */
export function parsePattern(text: string): Result<Pattern> {
  const read = partsOf(text)
  if (!read.ok) return read
  const parts = read.value.map(({ part }) => part)
  const tokens = parts.flatMap((part) => (part.kind === 'token' ? [part.token] : []))
  if (tokens.length === 0) return refused('patternWithoutTokens', { position: 1 })
  const byId = tokens.some(({ id }) => id !== null)
  const fault = faultIn(read.value, byId)
  return fault === null ? accepted({ parts, tokens, byId }) : refused(fault.key, fault.params)
}

type PlacedPart = { readonly part: Part; readonly position: number; readonly source: string }
type Fault = { readonly key: string; readonly params: { readonly position: number; readonly found: string } }

function partsOf(text: string): Result<PlacedPart[]> {
  const parts: PlacedPart[] = []
  for (let at = 0; at < text.length; ) {
    const position = [...text.slice(0, at)].length + 1
    const found = text.slice(at, at + FOUND_LENGTH)
    if (text[at] === '}') return refused('patternUnopened', { position, found })
    const isToken = text[at] === '{'
    const end = isToken ? text.indexOf('}', at) : nextBrace(text, at)
    if (end === -1) return refused('patternUnclosed', { position, found })
    const source = isToken ? text.slice(at, end + 1) : text.slice(at, end)
    const part = isToken ? tokenPartOf(source, position) : separatorPartOf(source, at === 0, end === text.length)
    if (!part.ok) return part
    if (part.value !== null) parts.push({ part: part.value, position, source })
    at += source.length
  }
  return accepted(parts)
}

const FOUND_LENGTH = 20

function nextBrace(text: string, from: number): number {
  const offset = text.slice(from).search(/[{}]/)
  return offset === -1 ? text.length : from + offset
}

/** Spaces at either end of the whole pattern separate nothing. */
function separatorPartOf(source: string, isFirst: boolean, isLast: boolean): Result<Part | null> {
  const plain = withTightBars(source.replaceAll(/\s+/g, ' '))
  const begun = isFirst ? plain.trimStart() : plain
  const text = isLast ? begun.trimEnd() : begun
  return accepted(text === '' ? null : { kind: 'separator', text })
}

/** `{name}`, `{name?}`, `{name:type}`, `{name:type?}`, `{name:id=C-}`, `{*}`. */
function tokenPartOf(source: string, position: number): Result<Part> {
  const found = source
  const inner = source.slice(1, -1).trim()
  if (inner === '*') return accepted({ kind: 'rest' })
  const [name = '', ...rest] = inner.split(':').map((part) => part.trim())
  const said = rest.join(':')
  const optional = name.endsWith('?') || said.endsWith('?')
  const ownName = name.replace(/\?$/, '').trim()
  if (!TOKEN_NAME.test(ownName)) return refused('patternBadName', { position, found })
  if (said.startsWith('id=')) {
    const id = said.slice(3).replace(/\?$/, '').trim()
    if (id === '') return refused('patternEmptyId', { position, found })
    return accepted({ kind: 'token', token: tokenOf(ownName, null, optional, id) })
  }
  const type = said.replace(/\?$/, '').trim().toLowerCase()
  if (type !== '' && !isTokenType(type)) return refused('patternUnknownType', { position, found, type })
  return accepted({ kind: 'token', token: tokenOf(ownName, type === '' ? null : type, optional, null) })
}

const TOKEN_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} _-]{0,39}$/u

function isTokenType(text: string): text is TokenType {
  return (TOKEN_TYPES as readonly string[]).includes(text)
}

/** What keeps the parts from being read in one way only. */
function faultIn(parts: readonly PlacedPart[], byId: boolean): Fault | null {
  const seen = new Set<string>()
  for (const [index, { part, position, source }] of parts.entries()) {
    const fault = (key: string): Fault => ({ key, params: { position, found: source } })
    if (part.kind === 'separator') continue
    const marks = marksOf(part)
    if (marks.some((mark) => seen.has(mark))) return fault(part.kind === 'rest' ? 'patternTwoRests' : 'patternTwice')
    for (const mark of marks) seen.add(mark)
    if (part.kind === 'token' && byId && part.token.id === null) return fault('patternMixed')
    const previous = parts[index - 1]?.part.kind
    if (!byId && previous !== undefined && previous !== 'separator') return fault('patternNoSeparator')
  }
  return null
}

/** What no two parts may have in common: a name, what it fills, what it begins with. */
function marksOf(part: Exclude<Part, { kind: 'separator' }>): string[] {
  if (part.kind === 'rest') return ['rest']
  const { name, target, id } = part.token
  return [
    target === null ? `name ${name.toLowerCase()}` : `target ${target}`,
    ...(id === null ? [] : [`id ${id.toLowerCase()}`]),
  ]
}
