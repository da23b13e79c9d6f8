import { meaningOf } from '../header/aliases.ts'
import type { Table } from '../header/find-table.ts'
import { readHeaderText } from '../header/header-text.ts'
import { planLeadColumns } from '../leads/lead-columns.ts'
import { isLeadField } from '../leads/lead-field.ts'
import { holdsContact } from './personal-text.ts'

/**
 * Positions of the columns whose cells are never kept. Of a CRM's export that is every column that is not known to be
 * about the deal, or named as if it were, since custom fields hold whatever people type; of other files those that are
 * named after people or hold their addresses.
 */
export function personalColumns({ header, rows }: Pick<Table, 'header' | 'rows'>): ReadonlySet<number> {
  const { cells, platform } = header
  const isPersonal =
    platform.kind === 'crm' ? personalInCrm(cells, platform.id) : personalInAds(cells, platform.id, rows)
  return new Set(cells.flatMap((_, column) => (isPersonal(column) ? [column] : [])))
}

function personalInCrm(cells: readonly string[], platform: string): (column: number) => boolean {
  const columns = planLeadColumns(cells, platform, {})
  return (column) => {
    const field = columns[column]?.field ?? null
    if (isLeadField(field) || (field !== null && ABOUT_THE_DEAL.has(field))) return false
    const { norm } = readHeaderText(cells[column] ?? '')
    return isPersonalField(field) || isAboutPeople(norm) || !SUGGESTS_THE_DEAL.test(norm)
  }
}

function personalInAds(
  cells: readonly string[],
  platform: string,
  rows: readonly (readonly string[])[],
): (column: number) => boolean {
  return (column) => {
    const header = cells[column] ?? ''
    const field = meaningOf(header, platform)?.field ?? null
    if (field !== null && !field.startsWith('ignore_')) return isPersonalField(field)
    return isAboutPeople(readHeaderText(header).norm) || holdsContacts(rows, column)
  }
}

function isPersonalField(field: string | null): boolean {
  return field !== null && (field.startsWith('pii_') || PERSONAL_FIELDS.has(field))
}

/** The title of a deal often is the name of a person. */
const PERSONAL_FIELDS = new Set(['note', 'deal_title', 'responsible', 'contact_id'])

/** Fields that are not read by themselves, but that a user may say are the product, the stage or the objection. */
const ABOUT_THE_DEAL = new Set(['tags', 'lead_quality', 'order_number', 'form_name'])

const SUGGESTS_THE_DEAL = new RegExp(
  [
    '\\bid\\b|№',
    'utm|source|medium|campaign|channel|\\bad\\b|creative|источник|кампани|реклам|объявлен|креатив|канал',
    'product|service|tariff|товар|продукт|услуг|тариф|курс',
    'objection|reason|возражен|причин|отказ|stage|status|pipeline|funnel|этап|стади|статус|воронк|квалиф|качеств',
    'amount|price|budget|revenue|currency|paid|сумм|стоимост|бюджет|цена|оплат|выручк|валют',
    'date|created|closed|дата|создан|закрыт|завершен',
    'المصدر|الحملة|الإعلان|المنتج|الخدمة|السبب|المرحلة|الحالة|المبلغ|السعر|العملة|تاريخ',
  ].join('|'),
)

/** Whether a header names people, how to reach them, or what was noted of them. Metrics that merely count such do not. */
function isAboutPeople(norm: string): boolean {
  return ABOUT_PEOPLE.test(norm) && !COUNTS.test(norm)
}

const ABOUT_PEOPLE = new RegExp(
  [
    // How to reach somebody.
    '(?:^|[^\\p{L}])(?:e-?mails?|phone|telephone|mobile phone|whatsapp|telegram|skype|viber|icq)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:телефон|тел|моб|почта|эл\\. почта|имейл|мессенджер|скайп|телеграм|ватсап|адрес)(?:$|[^\\p{L}])',
    'الهاتف|الجوال|البريد|واتساب|العنوان',
    // Who it is.
    '^(?:(?:first|last|full|middle|contact|customer|client|lead|buyer|user|person|company) ?name|surname|contact|customer|client)s?$',
    '^(?:main|primary|associated) (?:contact|company)',
    '(?:^|[^\\p{L}])(?:фио|фамилия|отчество|клиент|контакт|покупатель|пользователь|компания|ник)(?:$|[^\\p{L}])',
    '^имя$|^имя (?:клиента|контакта|лида|покупателя|пользователя)',
    '^(?:الاسم|الاسم الكامل|الاسم الأول|اسم العائلة|اسم العميل|اسم المستخدم|العميل)$',
    'birth|passport|рожден|паспорт|ميلاد',
    // Who deals with them.
    '(?:^|[^\\p{L}])(?:owner|manager|responsible|assignee|assigned|(?:created|modified|closed) by)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:ответственный|менеджер|оператор|кем)(?:$|[^\\p{L}])|المسؤول',
    // What was noted.
    '^(?:notes?|comment|remark|description|message|chat|call|task)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:комментарий|примечание|заметка|заметки|описание|сообщение|диалог|анкета|ответ|задача)(?:$|[^\\p{L}])',
    'ملاحظات|ملاحظة|تعليق|وصف',
  ].join('|'),
  'u',
)

/** "Phone calls", "Email opens", "Клики по телефону": figures, not people. */
const COUNTS =
  /clicks?|calls|opens?|sent|rate|cost|conversions?|views?|клик|звонк|показ|переход|конверси|цена|стоимост|النقرات|مرات/

/** Of the filled cells. */
const MOST_CONTACTS = 0.3

function holdsContacts(rows: readonly (readonly string[])[], column: number): boolean {
  const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell.trim() !== '')
  return cells.length > 0 && cells.filter(holdsContact).length > cells.length * MOST_CONTACTS
}
