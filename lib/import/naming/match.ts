import { comparableLetters } from '../../kernel/comparable.ts'
import { cleanName } from './clean-name.ts'
import { matchById } from './match-by-id.ts'
import type { Match, Part, Pattern } from './pattern.ts'
import { isShortened, LONGEST_NAME } from './short-name.ts'
import { stopsOf } from './stops.ts'
import type { Token } from './token.ts'
import { LONGEST_TYPED, readToken } from './token.ts'

export type Matcher = (name: string) => Match | null

/**
 * Lays a pattern over names. Only a whole name fits; what fits in no way, or leaves a needed part empty, gives null.
 * Optional parts are filled from the first one on. The work is bounded by parts × letters: a place where the rest of the
 * pattern did not fit is not tried again.
 */
export function createMatcher(pattern: Pattern): Matcher {
  const lay = pattern.byId ? (text: string) => matchById(pattern, text) : layerOf(pattern)
  return (name) => {
    const found = isShortened(name) || name.length > MOST_LETTERS ? null : lay(cleanName(name))
    if (found === null) return null
    return new Map(pattern.tokens.flatMap((token) => entryOf(token, found.get(token))))
  }
}

/** As many as the code points of the longest name can take. */
const MOST_LETTERS = 2 * LONGEST_NAME

function entryOf(token: Token, value: string | undefined): [Token, string][] {
  return value === undefined || value === '' ? [] : [[token, value]]
}

function layerOf(pattern: Pattern): (text: string) => Match | null {
  const parts = pattern.parts.map((part) => ({
    ...part,
    folded: part.kind === 'separator' ? comparableLetters(part.text) : '',
  }))
  const separators = parts.map(({ folded }) => folded)
  const stops = stopsOf(separators, (index) => isOptional(parts[index]))
  return (text) => {
    const walk = new Walk(parts, stops, text)
    return walk.from(0, 0) ? walk.values : null
  }
}

type FoldedPart = Part & { readonly folded: string }

/** One attempt to lay the parts over a text. */
class Walk {
  readonly values = new Map<Token, string>()
  readonly #parts: readonly FoldedPart[]
  readonly #stops: readonly (readonly string[])[]
  readonly #text: string
  readonly #folded: string
  readonly #dead = new Set<number>()

  constructor(parts: readonly FoldedPart[], stops: readonly (readonly string[])[], text: string) {
    this.#parts = parts
    this.#stops = stops
    this.#text = text
    this.#folded = comparableLetters(text)
  }

  /** Whether the parts from `index` on fit the text from `at` on, whole; if so, their values are noted. */
  from(index: number, at: number): boolean {
    const part = this.#parts[index]
    if (part === undefined) return at === this.#text.length
    const place = index * (this.#text.length + 1) + at
    if (this.#dead.has(place)) return false
    const fits = part.kind === 'separator' ? this.#separator(part, index, at) : this.#value(part, index, at)
    if (!fits) this.#dead.add(place)
    return fits
  }

  /** A separator goes with the optional part behind it. */
  #separator(part: FoldedPart, index: number, at: number): boolean {
    if (this.#folded.startsWith(part.folded, at) && this.from(index + 1, at + part.folded.length)) return true
    return isOptional(this.#parts[index + 1]) && this.from(index + 2, at)
  }

  #value(part: FoldedPart, index: number, at: number): boolean {
    for (const end of this.#endsOf(part, index, at)) {
      const value = this.#text.slice(at, end).trim()
      const read = part.kind === 'token' ? readToken(part.token.type, value) : value
      if (read === null && !(value === '' && isOptional(part))) continue
      if (!this.from(index + 1, end)) continue
      if (part.kind === 'token') this.values.set(part.token, read ?? '')
      return true
    }
    // A name that lacks the separator behind a rest at its beginning is made otherwise: it would be taken whole.
    return index === 0 && part.kind === 'token' && isOptional(part) && this.from(2, at)
  }

  /** Where a value that begins at `at` may end, likeliest first. */
  *#endsOf(part: FoldedPart, index: number, at: number): Generator<number> {
    const { length } = this.#text
    const isTyped = part.kind === 'token' && part.token.type !== 'text'
    if (isTyped) {
      for (let end = Math.min(length, at + LONGEST_TYPED); end >= at; end--) yield end
    } else if (part.kind === 'rest') {
      yield* this.#endsOfRest(index, at)
    } else {
      const found = (this.#stops[index] ?? []).map((stop) => this.#folded.indexOf(stop, at)).filter((end) => end !== -1)
      yield Math.min(length, ...found)
    }
  }

  /** The rest reaches to the end, or to where the separator behind it stands. */
  *#endsOfRest(index: number, at: number): Generator<number> {
    const next = this.#parts[index + 1]?.folded
    if (next === undefined) return yield this.#text.length
    for (let end = this.#folded.indexOf(next, at); end !== -1; end = this.#folded.indexOf(next, end + 1)) yield end
    yield this.#text.length
  }
}

function isOptional(part: Part | undefined): boolean {
  return part?.kind === 'rest' || (part?.kind === 'token' && part.token.optional)
}
