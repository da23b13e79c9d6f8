import { describe, expect, test } from 'vitest'
import { findHeader } from '#lib/import/header/header'
import { personalColumns } from '#lib/import/personal/personal-columns'

/** The headers of a file whose cells are not kept. */
function notKept(headers: readonly string[], row: readonly string[] = []): string[] {
  const header = findHeader(`${headers.join(';')}\n${headers.map((_, at) => row[at] ?? '1').join(';')}\n`)
  if (!header.ok) throw new Error(header.reason.key)
  const rows = [headers.map((_, at) => row[at] ?? '1')]
  return [...personalColumns({ header: header.value, rows }).keys()].map((column) => headers[column] ?? '')
}

describe('of a CRM only what is about the deal is kept', () => {
  const AMO = ['ID', 'Название сделки', 'Бюджет', 'Дата создания сделки', 'Этап сделки', 'Воронка']
  const keptOf = (header: string) => !notKept([...AMO, header]).includes(header)

  test('names of deals hold names of people', () => {
    expect(notKept(AMO)).toEqual(['Название сделки'])
  })

  test.each([
    'Полное имя контакта',
    'Основной контакт',
    'Компания контакта',
    'Ответственный',
    'Кем создана сделка',
    'Рабочий телефон (контакт)',
    'Телефон',
    'Рабочий email (контакт)',
    'E-mail',
    'Примечание',
    'Примечание 2',
    'Комментарий менеджера',
    'Skype',
    'Дата рождения',
    'Created by',
    'Ответ на вопрос: как вас зовут',
    'Сколько лет ребёнку',
    'Адрес доставки',
    'اسم العميل',
    'رقم الهاتف',
    'Автор создания',
    'Создано пользователем',
    'Кто создал сделку',
    'Реквизиты оплаты',
    'Оплатил (имя)',
    'Дата и имя',
    'Source: name of the client',
    '',
  ])('not kept: %s', (header) => {
    expect(keptOf(header)).toBe(false)
  })

  test.each([
    'Товар',
    'Источник',
    'Теги',
    'utm_content',
    'utm_term',
    'UTM_CREATIVE',
    'Причина отказа',
    'Причина потери клиента',
    'Возражение',
    'Статус оплаты',
    'Дата оплаты',
    'Название кампании',
    'Объявление',
    'Курс обучения',
    'Loss reason',
    'Campaign name',
    'Имя кампании',
    'اسم الحملة',
    'سبب الرفض',
  ])('kept: %s', (header) => {
    expect(keptOf(header)).toBe(true)
  })

  test('a title is a product in GetCourse, and a person elsewhere', () => {
    const bitrix = ['ID', 'Название', 'Дата создания', 'Стадия сделки', 'Сумма', 'UTM Source', 'UTM Content']
    expect(notKept(bitrix)).toEqual(['Название'])
    expect(notKept(bitrix.with(1, 'Title'))).toEqual(['Title'])
  })

  test('of HubSpot and GetCourse likewise', () => {
    const hubspot = ['Record ID', 'Deal Name', 'Deal Stage', 'Create Date', 'Amount', 'Deal Owner', 'Email', 'Notes']
    expect(notKept(hubspot)).toEqual(['Deal Name', 'Deal Owner', 'Email', 'Notes'])
    const getcourse = [
      'ID заказа',
      'Номер',
      'Пользователь',
      'Email',
      'Телефон',
      'Дата создания',
      'Статус',
      'Оплачено',
      'Менеджер',
      'Город',
    ]
    expect(notKept(getcourse)).toEqual(['Пользователь', 'Email', 'Телефон', 'Менеджер', 'Город'])
  })
})

describe('of other files all is kept but what is named after people', () => {
  const ADS = ['date', 'ad_id', 'impressions', 'clicks', 'spend']

  test.each([
    'Campaign name',
    'Ad name',
    'Название кампании',
    'Имя объявления',
    'اسم الحملة',
    'Phone calls',
    'Email opens',
    'Клики по телефону',
    'Комментарии',
    'Comments',
    'Post comments',
    'Contacts (messaging)',
    'Messaging conversations started',
    'Landing page',
    'Placement',
    'Notebook sales',
    'Offer',
  ])('kept: %s', (header) => {
    expect(notKept([...ADS, header])).toEqual([])
  })

  test.each([
    ['ФИО', 'Анна Петрова'],
    ['Имя клиента', 'Анна'],
    ['Телефон', '79001234567'],
    ['Phone number', '8 900 123-45-67'],
    ['E-mail', 'нет'],
    ['WhatsApp', '@anna'],
    ['Клиент', 'Анна'],
    ['Customer name', '1'],
    ['Комментарий', '5'],
    ['ملاحظات', '1'],
  ])('not kept: %s with %s', (header, value) => {
    expect(notKept([...ADS, header], ['2026-09-07', '1', '2', '3', '4', value])).toEqual([header])
  })

  test.each([
    ['Подписки Telegram', '7'],
    ['Подписчики в Telegram', '1 200'],
    ['Заявки WhatsApp', '0'],
    ['Leads (WhatsApp)', '12'],
    ['Начатые переписки в WhatsApp', '3'],
    ['Лиды (телефон)', '5'],
    ['Phone impressions', '400'],
    ['Message impressions', '400'],
    ['Telegram', '12,50'],
    ['Рекламная компания', 'Осень'],
    ['Компания', 'Осень'],
    ['Company name', 'Autumn'],
    ['Описание', 'Курс за месяц'],
    ['Description', 'A course in a month'],
    ['Call to action', 'Learn more'],
    ['Задача', 'Лиды'],
    ['Сообщение', 'Приходите'],
    ['Адрес страницы', 'https://example.com'],
  ])('kept: %s with %s', (header, value) => {
    expect(notKept([...ADS, header], ['2026-09-07', '1', '2', '3', '4', value])).toEqual([])
  })

  test('of a form below an ad the answers of people', () => {
    const people = ['Когда вам удобно?', 'как_вас_зовут', 'full_name', 'phone_number', 'email']
    const answers = ['утром', 'Анна', 'Анна Петрова', '79001234567', 'anna@example.com']
    const headers = ['id', 'created_time', 'ad_id', 'campaign_name', ...people]
    expect(notKept(headers, ['l:1', '2026-09-07', 'ag:2', 'Осень', ...answers])).toEqual(people)
  })

  test('what leads are told is no text of an ad where people stand beside it', () => {
    const headers = [...ADS, 'Описание', 'Сообщение', 'ФИО', 'Рекламная компания']
    expect(notKept(headers)).toEqual(['Описание', 'Сообщение', 'ФИО'])
  })

  test('a column of addresses is told by its values', () => {
    const row = ['2026-09-07', '1', '2', '3', '4', 'anna@example.com']
    expect(notKept([...ADS, 'extra'], row)).toEqual(['extra'])
    expect(notKept([...ADS, 'extra'], [...row.slice(0, 5), '+7 (900) 123-45-67'])).toEqual(['extra'])
    expect(notKept([...ADS, 'extra'], [...row.slice(0, 5), '79001234567'])).toEqual([])
  })
})

describe('a column that says "name" and not whose', () => {
  test.each([
    ['Дата', 'Кампания', 'Имя', 'Показы', 'Клики', 'Расход'],
    ['Дата', 'Имя', 'Расход'],
    ['التاريخ', 'اسم الحملة', 'الاسم', 'مرات الظهور', 'النقرات', 'التكلفة'],
  ])('is that of the ads where these have no other: %s, %s …', (...headers) => {
    expect(notKept(headers)).toEqual([])
  })

  test.each([
    ['Дата', 'ID объявления', 'Имя', 'Показы', 'Расход'],
    ['Дата', 'Кампания', 'Имя', 'Возраст', 'Пол'],
  ])('is that of people beside named ads, or without figures: %s, %s …', (...headers) => {
    expect(notKept(headers)).toEqual(['Имя'])
  })

  test('is that of people where they can be reached', () => {
    expect(
      notKept(['Дата', 'Кампания', 'Имя', 'Телефон', 'Расход'], ['2026-10-01', 'A', 'Анна', '+7 999 123-45-67']),
    ).toEqual(['Имя', 'Телефон'])
  })
})
