import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Lead } from '#lib/import/leads/lead'
import { PLAIN_LEADS_COLUMNS, plainLeadsTemplate } from '#lib/import/leads/plain-leads'
import { fixture, leadsOf } from './leads-of.ts'

/** A lead as a line: id, created, stage, amount/paid, then its marks. Money in units. */
function lineOf(lead: Lead): string {
  const money = (micros: number | null) => (micros === null ? '-' : micros / 1e6)
  const marks = [lead.utmSource, lead.utmCampaign, lead.utmContent, lead.utmTerm].map((mark) => mark ?? '-')
  return [lead.key, lead.created, lead.stage, `${money(lead.amount)}/${money(lead.paid)}`, ...marks].join(' ')
}

const READ: Readonly<Record<string, readonly string[]>> = {
  'amocrm-repeated-columns.csv': [
    'amocrm:9001 2026-10-03 Успешно реализовано 9900/- vk 10 30 -',
    'amocrm:9002 2026-10-04 Закрыто и не реализовано 0/- vk 10 31 -',
    'amocrm:9003 2026-10-04 Первичный контакт 0/- vk 10 {{banner_id}} -',
    'amocrm:9004 2026-10-05 Неразобранное 0/- - - - -',
    'amocrm:9005 2026-10-05 Недозвон 0/- vk 10 99 -',
  ],
  'getcourse-semicolon-bom.csv': [
    'getcourse:501 2026-10-03 Завершен 1299.7/299.7 vk 10 30 -',
    'getcourse:502 2026-10-04 Отменен 1299.7/0 vk 10 31 -',
    'getcourse:503 2026-10-04 Частично оплачен 1299.7/100 vk 10 - -',
  ],
  'bitrix24-objections-as-stages.csv': [
    'bitrix24:1 2026-09-15 Дорого 0/- vk 10 img3|цена 20',
    'bitrix24:2 2026-09-16 Вже купили 0/- vk 10 img3|цена 20',
    'bitrix24:3 2026-09-16 Не ЦА 0/- vk 10 img4|боль 20',
    'bitrix24:4 2026-09-17 Сделка успешна 12500.5/- vk 10 img4|боль 20',
    'bitrix24:5 2026-09-17 Новая 0/- - - - -',
  ],
  'hubspot-source-details.csv': [
    'hubspot:351474043636 2026-10-03 Closed Won 99/- Facebook spring_test - -',
    'hubspot:351474043637 2026-10-04 Closed Lost -/- Facebook spring_test - -',
  ],
  'kommo-english.csv': [
    'kommo:1 2026-10-03 Closed - won 1250/- facebook spring Video 1 -',
    'kommo:2 2026-10-04 Closed - lost 0/- facebook spring __CID__ -',
  ],
  'meta-lead-form-utf16-tab.csv': [
    'meta_leads:2400000000000001 2026-10-03  -/- ig Autumn test Video 1 as:120210000000000101',
    'meta_leads:2400000000000002 2026-10-04  -/- fb Autumn test Video 1 as:120210000000000101',
    'meta_leads:2400000000000003 2026-10-05  -/- fb - - -',
  ],
  'plain-leads.csv': [
    'generic_crm:L1 2026-09-07 Closed Won 4900/4900 vk autumn ad001 -',
    'generic_crm:L2 2026-09-08 New 4900/0 vk autumn ad002 -',
  ],
  'leads-windows-1251.csv': [
    'generic_crm:10 2026-10-05 Оплачен 1500/- yandex - M-300 -',
    'generic_crm:11 2026-10-13 В работе -/- yandex - 300.0 -',
  ],
  'leads-arabic.csv': [
    'generic_crm:١٠١ 2026-10-03 تم الدفع 1200/- facebook - 120200000000000001 -',
    'generic_crm:١٠٢ 2026-10-04 مرفوض -/- facebook - 120200000000000002 -',
  ],
}

describe('the leads of', () => {
  test.each(Object.entries(READ))('%s', async (name, lines) => {
    const { leads, survey } = await leadsOf(fixture(name))
    expect(leads.map(lineOf)).toEqual(lines)
    expect(survey).toMatchObject({ plan: { kind: 'leads' }, questions: [], rows: { accepted: lines.length } })
  })
})

describe('a column that stands twice', () => {
  test('gives the first cell with a value', async () => {
    const { leads } = await leadsOf(fixture('amocrm-repeated-columns.csv'))
    expect(leads.map(({ product, source }) => `${product} ${source}`)).toEqual([
      'Курс А VK',
      'Курс Б VK',
      'Курс А VK',
      'null Сайт',
      'null VK',
    ])
  })
})

describe('leads of a form', () => {
  const form = (status: string) =>
    `id,created_time,ad_id,ad_name,campaign_name,form_id,form_name,is_organic,platform,full_name,lead_status
l:240,2026-10-03T11:18:23+05:30,ag:120,Video 1,Autumn,f:1,Course,false,ig,Jane Roe,${status}\n`

  test('name their ad by its id, without the letters before it', async () => {
    const { leads, survey } = await leadsOf(fixture('meta-lead-form-utf16-tab.csv'))
    expect(leads.map(({ adId }) => adId)).toEqual(['120210000000000011', '120210000000000012', null])
    expect(survey.plan).toMatchObject({ platform: 'meta_leads', encoding: 'utf-16le', delimiter: '\t' })
    expect(JSON.stringify(leads)).not.toMatch(/Roe|555|example/)
  })

  test('are in no stage until somebody has dealt with them', async () => {
    expect((await leadsOf(form('CREATED'))).leads).toMatchObject([{ key: 'meta_leads:240', adId: '120', stage: null }])
    expect((await leadsOf(form('QUALIFIED'))).leads).toMatchObject([{ stage: 'QUALIFIED' }])
  })
})

describe('what is personal', () => {
  test.each(['amocrm-repeated-columns.csv', 'getcourse-semicolon-bom.csv'])('is not read of %s', async (name) => {
    const all = JSON.stringify(await leadsOf(fixture(name)))
    for (const personal of ['Иван', 'Петров', 'Орлов', '+7', 'example.org', 'перезвонить', 'Заявка ']) {
      expect(all.includes(personal), personal).toBe(false)
    }
  })
})

describe('a file with defects', () => {
  test('refuses rows without an id or a day, and takes leads whose money cannot be read', async () => {
    const { survey, refused, warnings, leads } = await leadsOf(fixture('leads-with-defects.csv'))
    expect(survey.rows).toEqual({ read: 9, accepted: 2, refused: 4, totals: 1, duplicates: 2 })
    expect(refused.map(({ code, line }) => `${code} ${line}`)).toEqual([
      'noLeadId 3',
      'noLeadDay 4',
      'notADay 5',
      'roundedId 10',
    ])
    expect(warnings.map(({ code, line }) => `${code} ${line}`)).toEqual(['notANumber 6', 'repeatedRow 7', 'sameLead 8'])
    expect(leads.map(lineOf)).toEqual([
      'generic_crm:1 2026-09-07 Closed Won 100/- - - 30 -',
      'generic_crm:4 2026-09-08 New -/- - - 30 -',
    ])
  })

  test('without a column for an id or a day is asked about', async () => {
    const withoutId = 'Дата заявки,Статус заявки,Шифр,utm_content\n2026-09-07,Новая,A1,30\n'
    const asked = await leadsOf(withoutId)
    expect(asked.survey.questions).toMatchObject([{ kind: 'mapping', missing: ['lead'] }])
    expect(asked.leads).toEqual([])
    const told = await leadsOf(withoutId, { fields: { 2: 'lead_id' } })
    expect(told).toMatchObject({ survey: { questions: [] }, leads: [{ key: 'generic_crm:A1' }] })
    const withoutDay = await leadsOf('ID заявки,Статус заявки,Сумма сделки\n1,Новая,10\n')
    expect(withoutDay.survey.questions).toMatchObject([{ kind: 'mapping', missing: ['created'] }])
  })
})

describe('columns of one’s own', () => {
  test('can be mapped', async () => {
    const text = 'ID заявки,Дата заявки,Статус заявки,Почему нет,Прибыло\n7,2026-09-07,Отказ,Дорого,50\n'
    const { leads } = await leadsOf(text, { fields: { 3: 'objection', 4: 'amount' } })
    expect(leads).toMatchObject([{ key: 'generic_crm:7', objection: 'Дорого', amount: 50_000_000 }])
  })
})

test('slashed days that read both ways are asked for, and read as answered', async () => {
  const text = 'lead_id,created_at,stage\n1,03/04/2026,New\n'
  const { survey } = await leadsOf(text)
  expect(survey.questions).toEqual([{ kind: 'day-order', columns: [1], samples: ['03/04/2026'] }])
  const answered = await leadsOf(text, { days: { 1: 'month-day' } })
  expect(answered.leads).toMatchObject([{ created: '2026-03-04' }])
})

test('place-holders that were never filled in are warned of, with an example', async () => {
  const { survey } = await leadsOf(fixture('amocrm-repeated-columns.csv'))
  expect(survey.problems).toMatchObject([
    { code: 'macroNotSubstituted', severity: 'warning', count: 1, examples: [{ line: 4, value: '{{banner_id}}' }] },
  ])
})

test('the template is read as it stands, every column of it', async () => {
  const { survey, leads } = await leadsOf(plainLeadsTemplate())
  expect(survey.plan.columns.map(({ header, field }) => [header, field === null])).toEqual(
    PLAIN_LEADS_COLUMNS.map((header) => [header, false]),
  )
  expect(leads).toHaveLength(2)
  expect(survey.problems).toEqual([])
})

test('the order of the rows leaves no trace', async () => {
  const [header = '', ...rows] = new TextDecoder().decode(fixture('leads-with-defects.csv')).trim().split('\n')
  const inOrder = (leads: readonly Lead[]) => leads.toSorted((one, other) => (one.key < other.key ? -1 : 1))
  const expected = inOrder((await leadsOf([header, ...rows].join('\n'))).leads)
  const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length })
  await fc.assert(
    fc.asyncProperty(shuffled, async (some) => {
      expect(inOrder((await leadsOf([header, ...some].join('\n'))).leads)).toEqual(expected)
    }),
    { seed: 4, numRuns: 30 },
  )
})
