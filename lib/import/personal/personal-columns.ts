import { createNumberReader, isEmptyMark } from '../cells/numbers.ts'
import { meaningOf } from '../header/aliases.ts'
import type { Table } from '../header/find-table.ts'
import { readHeaderText } from '../header/header-text.ts'
import { planLeadColumns } from '../leads/lead-columns.ts'
import { isLeadField, LEAD_FIELDS } from '../leads/lead-field.ts'
import { holdsContact, mentionsContact } from './personal-text.ts'
import {
  isAboutPeople,
  isBareName,
  isNoted,
  mayReachPeople,
  namesSomebody,
  suggestsAds,
  suggestsTheDeal,
} from './personal-words.ts'

/** What stays of the cells of a personal column: of one that may as well be a count its figures. */
export type Remainder = 'nothing' | 'figures'

/**
 * The columns whose cells are not kept, by position. Of a CRM's export that is every column that is not known to be
 * about the deal, or named as if it were, since custom fields hold whatever people type; of other files those that are
 * named after people or hold their addresses.
 */
export function personalColumns({ header, rows }: Pick<Table, 'header' | 'rows'>): ReadonlyMap<number, Remainder> {
  const { cells, platform } = header
  const remainderOf =
    platform.kind === 'crm' ? personalInCrm(cells, platform.id) : personalInAds(cells, platform.id, rows)
  return new Map(
    cells.flatMap((_, column) => {
      const remainder = remainderOf(column)
      return remainder === null ? [] : [[column, remainder] as const]
    }),
  )
}

/** Whether a table has to be looked through: what people type into a CRM may hold a telephone in any column. */
export function mayHoldPeople(table: Pick<Table, 'header' | 'rows'>): boolean {
  return table.header.platform.kind === 'crm' || personalColumns(table).size > 0
}

/** Whether rows of which nobody knows what they are hold contacts, or words for people such as stand in a header. */
export function namesPeople(rows: readonly (readonly string[])[]): boolean {
  return rows.some((cells) =>
    cells.some((cell) => {
      const { norm } = readHeaderText(cell)
      return mentionsContact(cell) || isAboutPeople(norm) || mayReachPeople(norm)
    }),
  )
}

/** Positions of the columns with figures, days, marks, ids and names of ads: there only a whole cell can be a telephone. */
export function columnsOfAds({ header: { cells, platform } }: Pick<Table, 'header'>): ReadonlySet<number> {
  const isOfAds = platform.kind === 'crm' ? ofAdsInCrm(cells, platform.id) : knownInAds(cells, platform.id)
  return new Set(
    cells.flatMap((header, column) => (isOfAds(column) || suggestsAds(readHeaderText(header).norm) ? [column] : [])),
  )
}

/** Positions of the columns with marks that an address carried: whoever made it may have put a person into them. */
export function columnsOfMarks({ header: { cells, platform } }: Pick<Table, 'header'>): ReadonlySet<number> {
  const columns = platform.kind === 'crm' ? planLeadColumns(cells, platform.id, {}) : []
  const isMark = (header: string, column: number) =>
    columns[column]?.field?.includes('utm_') === true || UTM.test(readHeaderText(header).norm)
  return new Set(cells.flatMap((header, column) => (isMark(header, column) ? [column] : [])))
}

const UTM = /(?<!\p{L})utm(?!\p{L})/u

function ofAdsInCrm(cells: readonly string[], platform: string): (column: number) => boolean {
  const columns = planLeadColumns(cells, platform, {})
  return (column) => {
    const field = columns[column]?.field ?? null
    if (!isLeadField(field)) return field === 'order_number'
    return LEAD_FIELDS[field] !== 'text' || field === 'ad_id' || field.includes('utm_')
  }
}

function knownInAds(cells: readonly string[], platform: string): (column: number) => boolean {
  return (column) => isKnown(meaningOf(cells[column] ?? '', platform)?.field ?? null)
}

function isKnown(field: string | null): field is string {
  return field !== null && !field.startsWith('ignore_')
}

function personalInCrm(cells: readonly string[], platform: string): (column: number) => Remainder | null {
  const columns = planLeadColumns(cells, platform, {})
  return (column) => {
    const field = columns[column]?.field ?? null
    if (isLeadField(field) || (field !== null && ABOUT_THE_DEAL.has(field))) return null
    const { norm } = readHeaderText(cells[column] ?? '')
    const isOfPeople = isAboutPeople(norm) || mayReachPeople(norm) || namesSomebody(norm) || isNoted(norm)
    return isPersonalField(field) || isOfPeople || !suggestsTheDeal(norm) ? 'nothing' : null
  }
}

/**
 * What leads are asked and told is told from texts of ads by the people whose names or telephones stand beside it. A bare
 * "name" is that of the ads where these have no other, figures of ads stand beside it, and nobody is reached there.
 */
function personalInAds(
  cells: readonly string[],
  platform: string,
  rows: readonly (readonly string[])[],
): (column: number) => Remainder | null {
  const columns = cells.map((header, column) => columnInAds(header, platform, valuesOf(rows, column, header)))
  const hasOtherNames = columns.includes('named') && !lacksAdNames(cells, platform)
  const arePeopleNamed = columns.includes('people') || hasOtherNames
  const isNameOfPerson = arePeopleNamed || columns.includes('undecided')
  return (column) => {
    const kind = columns[column]
    if (kind === 'undecided') return 'figures'
    if (kind === 'named') return isNameOfPerson ? 'nothing' : null
    return kind === 'people' || (kind === 'noted' && arePeopleNamed) ? 'nothing' : null
  }
}

/** Whether figures of ads stand there that nothing names. */
function lacksAdNames(cells: readonly string[], platform: string): boolean {
  const fields = new Set(cells.map((header) => meaningOf(header, platform)?.field ?? null))
  return DELIVERY.some((field) => fields.has(field)) && !fields.has('ad_name') && !fields.has('ad_id')
}

const DELIVERY = ['impressions', 'clicks_link', 'clicks_all', 'spend']

/** `named`: of ads or of people. */
type ColumnInAds = 'people' | 'named' | 'noted' | 'undecided' | 'ads'

function columnInAds(header: string, platform: string, values: readonly string[]): ColumnInAds {
  const field = meaningOf(header, platform)?.field ?? null
  if (isKnown(field)) return isPersonalField(field) ? 'people' : 'ads'
  const { norm } = readHeaderText(header)
  if (holdContacts(values)) return 'people'
  if (isBareName(norm)) return 'named'
  if (isAboutPeople(norm)) return 'people'
  if (mayReachPeople(norm)) return values.length === 0 ? 'undecided' : values.every(isFigure) ? 'ads' : 'people'
  return isNoted(norm) ? 'noted' : 'ads'
}

function isPersonalField(field: string | null): boolean {
  return field !== null && (field.startsWith('pii_') || PERSONAL_FIELDS.has(field))
}

/** The title of a deal often is the name of a person. */
const PERSONAL_FIELDS = new Set(['note', 'deal_title', 'responsible', 'contact_id'])

/** Fields that are not read by themselves, but that a user may say are the product, the stage or the objection. */
const ABOUT_THE_DEAL = new Set(['tags', 'lead_quality', 'order_number', 'form_name'])

/** What stands below a header, wherever it comes again. */
function valuesOf(rows: readonly (readonly string[])[], column: number, header: string): readonly string[] {
  return rows.map((row) => (row[column] ?? '').trim()).filter((cell) => !isEmptyMark(cell) && cell !== header)
}

/** A number that counts or costs; longer ones may be telephones and ids. */
export function isFigure(cell: string): boolean {
  const number = createNumberReader({ decimal: '.', micros: false }, null, true).read(cell)
  return number === null || (number !== undefined && Math.abs(number) < 1e6)
}

/** Of the filled cells. */
const MOST_CONTACTS = 0.3

function holdContacts(values: readonly string[]): boolean {
  return values.length > 0 && values.filter(holdsContact).length > values.length * MOST_CONTACTS
}
