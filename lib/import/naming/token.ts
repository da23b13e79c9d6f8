import { readAge, readGender } from '../cells/words.ts'
import { standsForAll } from '../rows/totals-row.ts'

/** What a token of a pattern can fill. Tokens of other names are shown and fill nothing. */
const TARGETS = [
  'segment',
  'creative',
  'painPoint',
  'interest',
  'age',
  'gender',
  'place',
  'placement',
  'device',
] as const
export type Target = (typeof TARGETS)[number]

export const TOKEN_TYPES = ['text', 'age', 'gender', 'date', 'int'] as const
export type TokenType = (typeof TOKEN_TYPES)[number]

export type Token = {
  /** As the pattern writes it. */
  readonly name: string
  readonly target: Target | null
  readonly type: TokenType
  readonly optional: boolean
  /** What the value begins with in a name whose parts stand in any order; null where the place tells. */
  readonly id: string | null
}

/** A token of a name and, perhaps, a type. A known name brings its own type, and a type its own target. */
export function tokenOf(name: string, type: TokenType | null, optional: boolean, id: string | null): Token {
  const meaning = MEANINGS.get(name.toLowerCase().replace(/[\s_-]/g, ''))
  const own = meaning === 'age' || meaning === 'gender' || meaning === 'date' ? meaning : 'text'
  const ofType = type === 'age' || type === 'gender' ? type : null
  const target = meaning === undefined ? ofType : meaning === 'date' ? null : meaning
  return { name, target, type: type ?? own, optional, id }
}

/** The value that a part of a name has as this type; null where it is no such thing. */
export function readToken(type: TokenType, part: string): string | null {
  if (part === '') return null
  switch (type) {
    case 'text':
      return part
    case 'age':
      return readAge(part) ?? null
    case 'gender':
      return readGender(part) ?? (standsForAll(part) ? 'unknown' : null)
    case 'date':
      return DATE.test(withLatinDigits(part)) ? part : null
    case 'int':
      return INTEGER.test(withLatinDigits(part)) ? withLatinDigits(part) : null
  }
}

/** The longest part that can be of a type; text has no such limit. */
export const LONGEST_TYPED = 24

const DATE =
  /^(?:\d{1,2}([./-])\d{1,2}(?:\1(?:\d{2}|\d{4}))?|\d{4}([./-])\d{1,2}(?:\2\d{1,2})?|(?:19|20)\d{2}[01]\d(?:[0-3]\d)?|[0-3]\d[01]\d(?:\d{2})?)$/
const INTEGER = /^\d{1,12}$/

function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}

/** Names of tokens as people write them, without spaces, hyphens and underscores. */
const MEANINGS = new Map<string, Target | 'date'>(
  (
    [
      ['segment', ['segment', 'audience', 'сегмент', 'аудитория', 'الشريحة', 'شريحة', 'الجمهور', 'جمهور']],
      ['creative', ['creative', 'креатив', 'التصميمالإعلاني', 'تصميمإعلاني', 'التصميم', 'تصميم']],
      ['painPoint', ['painpoint', 'pain', 'боль', 'больклиента', 'ألمالعميل', 'نقطةالألم', 'الألم', 'ألم']],
      ['interest', ['interest', 'интерес', 'الاهتمام', 'اهتمام']],
      ['age', ['age', 'возраст', 'العمر', 'عمر']],
      ['gender', ['gender', 'sex', 'пол', 'الجنس', 'جنس']],
      ['place', ['place', 'geo', 'место', 'гео', 'город', 'регион', 'المكان', 'مكان', 'المدينة', 'مدينة']],
      ['placement', ['placement', 'плейсмент', 'размещение', 'موضعالظهور', 'الموضع', 'موضع']],
      ['device', ['device', 'устройство', 'الجهاز', 'جهاز']],
      ['date', ['date', 'day', 'дата', 'день', 'التاريخ', 'تاريخ']],
    ] as const
  ).flatMap(([target, names]) => names.map((name) => [name, target] as const)),
)
