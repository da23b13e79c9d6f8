import type { Part, Pattern } from '../import/naming/pattern.ts'
import { parsePattern } from '../import/naming/pattern.ts'
import { createNameReader } from '../import/naming/read-names.ts'
import { LONGEST_NAME } from '../import/naming/short-name.ts'
import type { Token } from '../import/naming/token.ts'
import { comparable } from '../kernel/comparable.ts'
import type { Labelled } from '../kernel/labelled.ts'
import { LABELLED } from '../kernel/labelled.ts'
import type { Result } from '../kernel/result.ts'
import { accepted, refused } from '../kernel/result.ts'
import type { PlanAd } from './plan-ads.ts'

/** How ads are named where the run has no pattern of its own. */
export const USUAL_PATTERN = '{segment}_{creative}_{pain?}'

/**
 * A name for each ad of a plan, as the run's pattern has it, that the same pattern reads back: what stands between the
 * parts is taken out of the values, and no two names are the same. Refused where the pattern cannot say what the ads
 * differ by, asks for what a plan does not know, or where a name would not be read as it was written.
 */
export function writeNames(pattern: string, ads: readonly PlanAd[]): Result<readonly string[]> {
  const parsed = parsePattern(pattern)
  if (!parsed.ok) return parsed
  const gap = gapIn(parsed.value, ads)
  if (gap !== null) return refused('patternLacks', { field: gap })
  const names = ads.map((ad, index) => nameOf(parsed.value, ad, index))
  return faultIn(pattern, names, ads) ?? accepted(names)
}

/** What the ads have and the pattern cannot say, or what it needs and no plan has. */
function gapIn({ tokens }: Pattern, ads: readonly PlanAd[]): string | null {
  const isSaid = (field: Labelled) => tokens.some(({ target }) => target === field)
  const lacking = LABELLED.find((field) => ads.some((ad) => ad[field] !== null) && !isSaid(field))
  const unknown = tokens.find((token) => !token.optional && !isLabelled(token) && token.type !== 'int')
  return lacking ?? unknown?.name ?? null
}

function isLabelled({ target }: Token): boolean {
  return LABELLED.some((field) => field === target)
}

/** Whole numbers count the ads; what is optional and unknown is left out with the separator before it. */
function nameOf({ parts, byId }: Pattern, ad: PlanAd, index: number): string {
  const marks = separatorsIn(parts)
  let name = ''
  let before = ''
  for (const part of parts) {
    if (part.kind === 'separator') before = part.text
    if (part.kind !== 'token') continue
    const value = wordFor(part.token, ad, index)
    if (value === null) continue
    name += (name === '' ? '' : before) + (byId ? (part.token.id ?? '') : '') + without(value, marks)
  }
  return name
}

function separatorsIn(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap((part) => (part.kind === 'separator' ? [part.text.trim() || ' '] : [])))]
}

function wordFor(token: Token, ad: PlanAd, index: number): string | null {
  const field = LABELLED.find((own) => own === token.target)
  if (field !== undefined) return ad[field] ?? (token.optional ? null : NOTHING)
  return token.type === 'int' ? `${index + 1}` : null
}

/** Stands where a pattern wants a word for what the ad has not. */
const NOTHING = '0'

/** The value without what would end it; a space or a dot stands there instead. */
function without(value: string, marks: readonly string[]): string {
  const instead = marks.includes(' ') ? '.' : ' '
  return marks
    .reduce((text, mark) => text.replaceAll(mark, instead), value)
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function faultIn(pattern: string, names: readonly string[], ads: readonly PlanAd[]): Result<never> | null {
  const reader = createNameReader([{ column: 'adName', pattern }])
  const seen = new Set<string>()
  for (const [index, ad] of ads.entries()) {
    const name = names[index] ?? ''
    if (name.length > LONGEST_NAME) return refused('nameTooLong', { name, most: LONGEST_NAME })
    if (seen.has(comparable(name))) return refused('nameTwice', { name })
    seen.add(comparable(name))
    const read = reader.read({ adName: name, adSetName: null, campaignName: null, utmContent: null })
    const isRead = LABELLED.every((field) => ad[field] === null || read.get(field) !== undefined)
    if (!isRead) return refused('nameUnread', { name })
  }
  return null
}
