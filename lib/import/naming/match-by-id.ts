import { comparableLetters } from '../../kernel/comparable.ts'
import type { Match, Pattern } from './pattern.ts'
import type { Token } from './token.ts'
import { readToken } from './token.ts'

/**
 * Lays a pattern over a name whose parts say by their beginning what they are: `C-(SummerSale)_V-(4)`, in any order. A
 * part that no token names does not fit, unless the pattern has a rest.
 */
export function matchById(pattern: Pattern, name: string): Match | null {
  const values = new Map<Token, string>()
  const tokens = pattern.tokens.toSorted((one, other) => (other.id?.length ?? 0) - (one.id?.length ?? 0))
  const hasRest = pattern.parts.some(({ kind }) => kind === 'rest')
  for (const piece of piecesOf(name, separatorsOf(pattern))) {
    const token = tokens.find(({ id }) => id !== null && comparableLetters(piece).startsWith(comparableLetters(id)))
    if (token === undefined && hasRest) continue
    if (token === undefined || values.has(token)) return null
    const value = readToken(token.type, withoutBrackets(piece.slice(token.id?.length)))
    if (value !== null) values.set(token, value)
    else if (!token.optional) return null
  }
  return tokens.every((token) => token.optional || values.has(token)) ? values : null
}

/** What the pattern has between its tokens; a pattern of one token takes the usual marks. */
function separatorsOf({ parts }: Pattern): readonly string[] {
  const own = parts.flatMap((part) => (part.kind === 'separator' ? [comparableLetters(part.text).trim() || ' '] : []))
  return own.length === 0 ? ['_', '|', ' '] : [...new Set(own)].sort((one, other) => other.length - one.length)
}

/** The pieces between separators; brackets hold together what is in them. */
function piecesOf(name: string, separators: readonly string[]): string[] {
  const folded = comparableLetters(name)
  const pieces: string[] = []
  let [depth, begin] = [0, 0]
  for (let at = 0; at < name.length; at++) {
    const letter = name[at] ?? ''
    if (OPENING.includes(letter)) depth++
    else if (CLOSING.includes(letter)) depth = Math.max(0, depth - 1)
    const separator = depth === 0 ? separators.find((text) => folded.startsWith(text, at)) : undefined
    if (separator === undefined) continue
    pieces.push(name.slice(begin, at))
    begin = at + separator.length
    at = begin - 1
  }
  pieces.push(name.slice(begin))
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

const OPENING = '([【«'
const CLOSING = ')]】»'

function withoutBrackets(text: string): string {
  const value = text.trim()
  const isHeld = OPENING.includes(value[0] ?? ' ') && CLOSING.includes(value.at(-1) ?? ' ')
  return isHeld ? value.slice(1, -1).trim() : value
}
