/** Ages, genders and ids as exports write them, each to one spelling. Undefined: the cell is no such thing. */

/** Age bucket as `lo-hi`, `lo+` or `unknown`. */
export function readAge(cell: string): string | undefined {
  const text = latinDigits(cell.trim()).toLowerCase()
  if (UNKNOWN.has(text)) return 'unknown'
  const range = /^(?:age_)?(\d{1,2})\s*(?:[-–—_]|to)\s*(\d{1,2})(?:\s*(?:лет|года|years))?$/.exec(text)
  if (range) return Number(range[1]) <= Number(range[2]) ? `${Number(range[1])}-${Number(range[2])}` : undefined
  const open =
    /^(?:(\d{1,2})\s*(?:\+|or more|and older|и старше|и более)|age_(\d{2})|(?:старше|от|over|>)\s*(\d{1,2}))(?:\s*лет)?$/.exec(
      text,
    )
  if (open) return `${open[1] ?? open[2] ?? open[3]}+`
  const under = /^(?:до|младше|under|<)\s*(\d{1,2})(?:\s*лет)?$/.exec(text)
  return under ? `0-${Number(under[1]) - 1}` : undefined
}

/** `male`, `female` or `unknown`. */
export function readGender(cell: string): string | undefined {
  return GENDERS.get(cell.trim().toLowerCase())
}

/**
 * An id as text: without the `M-` of Yandex Direct (a Latin or a Cyrillic M), the `.0` that spreadsheets add, and the
 * apostrophe or formula that keeps them from taking it for a number.
 */
export function readId(cell: string): string | undefined {
  const text = withoutGuard(cell.trim())
  if (/^\d+$/.test(text)) return text
  if (/^\d{1,2}[-–]\d{2}$|^\d{2}\+$/.test(text) || /^-?\d*[.,]\d*[1-9]\d*$/.test(text) || isRounded(text))
    return undefined
  return text.replace(/^[MМ]-(?=\d+$)/, '').replace(/^(\d+)\.0+$/, '$1')
}

/** The text within `'123` or `="123"`. */
function withoutGuard(text: string): string {
  return /^'\S+$/.test(text) ? text.slice(1) : text.replace(/^="([^"]*)"$/, '$1')
}

/** A long id that a spreadsheet has turned into `2.3851E+17`: its last digits are lost. */
export function isRounded(text: string): boolean {
  return /^\d(?:[.,]\d+)?e\+?\d{1,2}$/i.test(text)
}

const UNKNOWN = new Set([
  'unknown',
  'undetermined',
  'не указан',
  'не определен',
  'не определён',
  'неизвестно',
  'неизвестен',
  'невідомо',
  'غير معروف',
  'n/a',
  '-',
  '--',
])

const GENDERS = new Map<string, string>([
  ...[
    'm',
    'male',
    'men',
    'man',
    'м',
    'муж',
    'мужской',
    'мужчины',
    'мужчина',
    'чоловіки',
    'чоловік',
    'gender_male',
    'ذكر',
    'ذكور',
    'رجال',
  ].map((word) => [word, 'male'] as const),
  ...[
    'f',
    'w',
    'female',
    'women',
    'woman',
    'ж',
    'жен',
    'женский',
    'женщины',
    'женщина',
    'жінки',
    'жінка',
    'gender_female',
    'أنثى',
    'إناث',
    'نساء',
  ].map((word) => [word, 'female'] as const),
  ...[...UNKNOWN, 'u', 'пол не указан', 'other'].map((word) => [word, 'unknown'] as const),
])

function latinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
}
