import type { Result } from '../../kernel/result.ts'
import { accepted, refused } from '../../kernel/result.ts'
import { isEmptyMark } from '../cells/numbers.ts'
import { readId } from '../cells/words.ts'
import type { Source } from '../container/decode.ts'
import { decode, NotUtf8, recogniseEncodings } from '../container/decode.ts'
import { readHead } from '../container/head.ts'
import { linesOf, parseDelimited, parseText } from '../container/parse-delimited.ts'
import { refuseUnreadable } from '../container/refuse-unreadable.ts'
import { openWorkbook } from '../container/workbook.ts'
import { meaningOf } from '../header/aliases.ts'
import { readHeaderText } from '../header/header-text.ts'
import { PLAIN } from '../header/platforms.ts'
import type { Delimiter } from '../plan.ts'
import { shortName } from './short-name.ts'

/** What a line of a dictionary says of an ad. A cell that is empty says nothing. */
export type DictionaryLine = {
  /** In the file, from 1. */
  readonly line: number
  readonly key: string | null
  readonly id: string | null
  readonly name: string | null
  readonly segment: string | null
  readonly creative: string | null
  readonly painPoint: string | null
}

export const DICTIONARY_COLUMNS = [
  'key',
  'ad_id',
  'ad_name',
  'ad_set_name',
  'segment',
  'creative',
  'pain_point',
] as const

/** Reads a dictionary: ad id or name, and its segment, creative and pain point, in delimited text or a workbook. */
export async function readDictionary(source: Source): Promise<Result<DictionaryLine[]>> {
  const opened = await openTable(source).catch(refuseUnreadable)
  if (!opened.ok) return opened
  const rows = opened.value
  const start = rows.findIndex(({ cells }) => fieldsOf(cells).some((field) => field !== null && IDENTITY.has(field)))
  const header = rows[start]
  if (header === undefined) return refused('dictionaryNoAd', { found: headersOf(rows[0]?.cells ?? []) })
  const fields = fieldsOf(header.cells)
  if (!fields.some((field) => field !== null && !IDENTITY.has(field))) {
    return refused('dictionaryNoValues', { found: headersOf(header.cells) })
  }
  if (rows.length - start - 1 > MOST_LINES) return refused('dictionaryTooLong', { most: MOST_LINES })
  const lines = rows.slice(start + 1).flatMap((row) => lineOf(row, fields))
  const long = lines.find((line) => VALUES.some((value) => (line[value]?.length ?? 0) > LONGEST_VALUE))
  if (long !== undefined) return refused('dictionaryValueTooLong', { line: long.line, most: LONGEST_VALUE })
  return lines.length === 0 ? refused('dictionaryEmpty') : accepted(lines)
}

const MOST_LINES = 20_000

/** Letters that a segment, creative or pain point may have. */
export const LONGEST_VALUE = 500
const VALUES = ['segment', 'creative', 'painPoint'] as const

type Row = { readonly line: number; readonly cells: readonly string[] }
type Field = Exclude<keyof DictionaryLine, 'line'> | 'ad'

const IDENTITY: ReadonlySet<Field> = new Set<Field>(['key', 'id', 'name', 'ad'])

async function openTable(source: Source): Promise<Result<Row[]>> {
  const head = await readHead(source)
  if (!head.ok) return head
  if (head.value.container === 'xlsx') return sheetOf(source, head.value.sheets[0]?.name ?? '')
  const text = await textOf(source, recogniseEncodings(head.value.bytes)[0])
  const plain = text.replace(/^\ufeff/, '')
  return accepted(await collected(parseDelimited(once(plain), delimiterOf(plain))))
}

/** The whole text; where it turns out not to be UTF-8, in the encoding that it speaks for then. */
async function textOf(source: Source, encoding: Parameters<typeof decode>[1]): Promise<string> {
  let text = ''
  try {
    for await (const piece of decode(source(), encoding)) text += piece
    return text
  } catch (fault) {
    if (!(fault instanceof NotUtf8)) throw fault
    return textOf(source, fault.encoding)
  }
}

async function sheetOf(source: Source, sheet: string): Promise<Result<Row[]>> {
  const workbook = await openWorkbook(source)
  return workbook.ok ? accepted(await collected(workbook.value.rows(sheet))) : workbook
}

async function collected(
  batches: AsyncIterable<{ rows: readonly (readonly string[])[]; firstLine: number; quoted: boolean }>,
): Promise<Row[]> {
  const rows: Row[] = []
  for await (const { rows: batch, firstLine, quoted } of batches) {
    let line = firstLine
    for (const cells of batch) {
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line, cells })
      line += quoted ? linesOf(cells) : 1
    }
  }
  return rows
}

async function* once(text: string): AsyncGenerator<string> {
  yield text
}

/** The delimiter by which a line of the beginning has most columns that are known. */
function delimiterOf(text: string): Delimiter {
  const beginning = text.slice(0, 10_000)
  const scores = DELIMITERS.map((delimiter) => {
    const rows = parseText(beginning, delimiter).slice(0, 5)
    return { delimiter, known: Math.max(0, ...rows.map((cells) => fieldsOf(cells).filter((field) => field).length)) }
  })
  return scores.sort((one, other) => other.known - one.known)[0]?.delimiter ?? ','
}

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|']

/** What each column is; the first of each kind counts. */
function fieldsOf(cells: readonly string[]): (Field | null)[] {
  const seen = new Set<Field>()
  return cells.map((cell) => {
    const field = fieldOf(cell)
    if (field === null || seen.has(field)) return null
    seen.add(field)
    return field
  })
}

function fieldOf(header: string): Field | null {
  const own = OWN_NAMES.get(readHeaderText(header).norm.replaceAll('_', ' '))
  return own ?? FIELD_OF[meaningOf(header, PLAIN)?.field ?? ''] ?? null
}

const FIELD_OF: Readonly<Record<string, Field>> = {
  ad_id: 'id',
  ad_name: 'name',
  segment: 'segment',
  creative: 'creative',
  pain_point: 'painPoint',
}

/** Headers that mean it in a dictionary, and in no export. `ad` may hold ids or names. */
const OWN_NAMES = new Map<string, Field>(
  (
    [
      ['key', ['key', 'ключ', 'المفتاح']],
      ['id', ['id', 'ad id', 'id объявления', 'номер объявления', '№ объявления', 'معرف الإعلان', 'معرف']],
      ['name', ['name', 'ad name', 'название', 'название объявления', 'имя', 'اسم الإعلان', 'الاسم']],
      ['ad', ['ad', 'ads', 'ad id or name', 'объявление', 'объявления', 'الإعلان']],
      ['segment', ['segment', 'audience', 'сегмент', 'аудитория', 'الشريحة', 'الجمهور']],
      ['creative', ['creative', 'креатив', 'التصميم الإعلاني', 'التصميم']],
      ['painPoint', ['pain', 'pain point', 'боль', 'боль клиента', 'ألم العميل', 'نقطة الألم']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

function lineOf({ line, cells }: Row, fields: readonly (Field | null)[]): DictionaryLine[] {
  const value = (field: Field): string | null => {
    const cell = (cells[fields.indexOf(field)] ?? '').trim().replace(GUARD, '')
    return fields.includes(field) && !isEmptyMark(cell) ? cell : null
  }
  const [id, ad] = [value('id'), value('ad')]
  const name = value('name') ?? ad
  const read: DictionaryLine = {
    line,
    key: value('key'),
    id: readId(id ?? ad ?? '') || null,
    name: name === null ? null : shortName(name),
    segment: value('segment'),
    creative: value('creative'),
    painPoint: value('painPoint'),
  }
  return read.key === null && read.id === null && read.name === null ? [] : [read]
}

/** The apostrophe that keeps a spreadsheet from taking a text for a formula. */
const GUARD = /^'(?=\s*[=+\-@＝＋－＠])/

function headersOf(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .slice(0, 10)
    .join(', ')
}
