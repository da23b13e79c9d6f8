/** Whether a header of a CRM that nobody knows is named as if it were about the deal. */
export function suggestsTheDeal(norm: string): boolean {
  return SUGGESTS_THE_DEAL.test(norm)
}

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

/** Whether a header of a CRM says who did something, or what somebody is called, whatever else it is about. */
export function namesSomebody(norm: string): boolean {
  return SOMEBODY.test(norm.replace(NAMES_OF_THINGS, ''))
}

const SOMEBODY = new RegExp(
  [
    '(?:^|[^\\p{L}])(?:имя|кто|кем|автор|зовут|сотрудник|создатель|(?:создал|закрыл|завершил|изменил|оплатил)а?)(?:$|[^\\p{L}])',
    'пользовател|реквизит',
    '(?:^|[^\\p{L}])(?:name|user|author|employee|payer|who)(?:$|[^\\p{L}])',
    'اسم',
  ].join('|'),
  'u',
)
const NAMES_OF_THINGS =
  /(?:campaign|ad ?set|ad|creative|product|service|course|stage|status|pipeline|source|channel|form)[ _]name|имя (?:кампании|объявления|группы|креатива|товара|продукта|услуги|курса|канала)|اسم (?:الحملة|الإعلان|المنتج|الخدمة|المصدر|المرحلة)/g

/** Whether a header names what identifies ads: marks, ids and names, in which `+` is a space and digits are no telephone. */
export function suggestsAds(norm: string): boolean {
  return SUGGESTS_ADS.test(norm)
}

const SUGGESTS_ADS = /\bid\b|№|utm|campaign|\bad\b|creative|кампани|реклам|объявлен|креатив|الحملة|الإعلان/

/** Whether a header names people, who deals with them, or remarks on them. */
export function isAboutPeople(norm: string): boolean {
  return ABOUT_PEOPLE.test(norm) && !COUNTS.test(norm)
}

/** Whether a header says "name" and not whose: in a list of people it is theirs, in a report of ads it may be the ad's. */
export function isBareName(norm: string): boolean {
  return norm === 'имя' || norm === 'الاسم'
}

/** Whether a header names people or the ways to reach them, as "WhatsApp" does, which may be a number to call or a count of leads. */
export function mayReachPeople(norm: string): boolean {
  return REACHES_PEOPLE.test(norm) && !COUNTS.test(norm)
}

/** Whether a header names what a CRM notes of its deals; among ads the same words name texts, tasks and campaigns. */
export function isNoted(norm: string): boolean {
  return NOTED.test(norm) && !COUNTS.test(norm)
}

const ABOUT_PEOPLE = new RegExp(
  [
    // Who it is.
    '^(?:(?:first|last|full|middle|contact|customer|client|lead|buyer|user|person|your)[ _]?name|surname)s?$',
    '^(?:main|primary|associated) (?:contact|company)',
    '(?:^|[^\\p{L}])(?:фио|фамилия|отчество|ник)(?:$|[^\\p{L}])',
    '^имя$|^имя (?:клиента|контакта|лида|покупателя|пользователя)|вас[ _]зовут',
    '^(?:الاسم|الاسم الكامل|الاسم الأول|اسم العائلة|اسم العميل|اسم المستخدم)$',
    'birth|passport|рожден|паспорт|ميلاد',
    // Who deals with them.
    '(?:^|[^\\p{L}])(?:owner|manager|responsible|assignee|assigned|(?:created|modified|closed) by)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:ответственный|менеджер|оператор|кем)(?:$|[^\\p{L}])|المسؤول',
    // What was remarked.
    '^(?:notes?|comment|remark)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:комментарий|примечание|заметка|заметки)(?:$|[^\\p{L}])',
    'ملاحظات|ملاحظة|تعليق',
  ].join('|'),
  'u',
)

const REACHES_PEOPLE = new RegExp(
  [
    '(?:^|[^\\p{L}])(?:e-?mails?|phone|telephone|mobile phone|whatsapp|telegram|skype|viber|icq)(?:$|[^\\p{L}])',
    '^(?:contact|customer|client)s?$',
    '(?:^|[^\\p{L}])(?:телефон|тел|моб|почта|эл\\. почта|имейл|мессенджер|скайп|телеграм|ватсап)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:клиент|контакт|покупатель|пользователь)(?:$|[^\\p{L}])',
    'الهاتف|الجوال|البريد|واتساب|^العميل$',
  ].join('|'),
  'u',
)

const NOTED = new RegExp(
  [
    '^(?:description|message|chat|call(?! to action)|task|address|company(?: name)?)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:описание|сообщение|диалог|анкета|ответ|задача)(?:$|[^\\p{L}])',
    '(?:^|[^\\p{L}])(?:(?<!рекламная )компания|адрес(?! (?:страниц|сайт|ссылк)))(?:$|[^\\p{L}])',
    'وصف|العنوان',
    // A question of a form.
    '[?؟]',
  ].join('|'),
  'u',
)

/** "Phone calls", "Email opens", "Клики по телефону": figures, not people. */
const COUNTS =
  /clicks?|calls|opens?|sent|rate|cost|conversions?|views?|impressions|клик|звонк|показ|переход|конверси|цена|стоимост|النقرات|مرات/
