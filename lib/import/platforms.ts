/** What is known of a platform's exports beside its headers (aliases.json). Source: real files and documentation. */
export type Platform = {
  readonly id: string
  readonly kind: 'ads' | 'crm'
  /** Headers, without currency, that hardly any other platform has. */
  readonly distinctive: readonly string[]
  /** What slashed days mean where their values do not tell. */
  readonly dayOrder?: 'day-month' | 'month-day'
  /** An empty cell in a column of counts is a zero, not a gap. */
  readonly emptyCountIsZero?: true
  /** Rows stand for the whole account: the export never names an ad. */
  readonly wholeAccount?: true
  /** Money may come in whole millionths. */
  readonly mayUseMicros?: true
  /** The last day of a period is written as the midnight after it. */
  readonly endsAtNextMidnight?: true
  readonly currency?: string
}

/** The platform of files in Touchstone's own layout, and of those that no other platform claims. */
export const PLAIN = 'plain'

export const PLATFORMS: readonly Platform[] = [
  {
    id: PLAIN,
    kind: 'ads',
    distinctive: ['pain', 'pain point', 'creative', 'segment', 'боль', 'креатив', 'сегмент', 'ألم العميل', 'الشريحة'],
  },
  {
    id: 'meta',
    kind: 'ads',
    emptyCountIsZero: true,
    distinctive: [
      'reporting starts',
      'ad set name',
      'amount spent',
      'fb_campaign_id',
      'дата начала отчетности',
      'потраченная сумма',
      'начало отчетного периода',
      'بداية التقارير',
      'المبلغ الذي تم إنفاقه',
      '消化金額',
      'レポート開始日',
      'importe gastado',
      'montant dépensé',
      'ausgegebener betrag',
      'valor usado',
    ],
  },
  {
    id: 'vk_ads',
    kind: 'ads',
    distinctive: ['потрачено всего', 'id объявления', 'цена за результат', 'название объявления'],
  },
  { id: 'vk_old', kind: 'ads', distinctive: ['переходы', 'вступления', 'join_rate'] },
  { id: 'mytarget', kind: 'ads', distinctive: ['прирост охвата', 'конверсии post-click'] },
  {
    id: 'google_ads',
    kind: 'ads',
    mayUseMicros: true,
    distinctive: [
      'impr.',
      'campaign status',
      'cost / conv.',
      'conv. value',
      'currency code',
      'währungscode',
      'kampagne',
      '費用',
      '表示回数',
    ],
  },
  {
    id: 'yandex_direct',
    kind: 'ads',
    mayUseMicros: true,
    distinctive: ['no кампании', 'расход (руб.)', 'расход всего', 'взвешенные показы', 'условие показа', 'campaignid'],
  },
  {
    id: 'tiktok',
    kind: 'ads',
    distinctive: ['ad group name', 'clicks (destination)', 'cpc (destination)', 'ctr (destination)', 'by day'],
  },
  {
    id: 'snapchat',
    kind: 'ads',
    endsAtNextMidnight: true,
    distinctive: ['swipe ups', 'paid impressions', 'ad squad name'],
  },
  {
    id: 'linkedin',
    kind: 'ads',
    dayOrder: 'month-day',
    distinctive: ['start date (in utc)', 'total spent', 'campaign group name'],
  },
  {
    id: 'telegram_ads',
    kind: 'ads',
    wholeAccount: true,
    currency: 'TON',
    distinctive: ['spent budget, ton', 'spent budget', 'amount, ton', 'started bot'],
  },
  { id: 'x_ads', kind: 'ads', distinctive: [] },
  { id: 'amocrm', kind: 'crm', distinctive: ['этап сделки', 'название сделки', 'полное имя контакта'] },
  { id: 'kommo', kind: 'crm', distinctive: ['lead title', 'lead stage'] },
  { id: 'getcourse', kind: 'crm', distinctive: ['id заказа', 'user_gcpc', 'партнерский источник'] },
  { id: 'bitrix24', kind: 'crm', distinctive: ['стадия сделки', 'стадия', 'utm source'] },
  { id: 'hubspot', kind: 'crm', distinctive: ['record id', 'deal stage', 'lifecycle stage'] },
  { id: 'generic_crm', kind: 'crm', distinctive: [] },
]

const BY_ID = new Map(PLATFORMS.map((platform) => [platform.id, platform]))

export function platformOf(id: string): Platform {
  const platform = BY_ID.get(id)
  if (platform === undefined) throw new Error(`unknown platform: ${id}`)
  return platform
}

/** Platforms whose rows are the contextual benchmark beside a run of targeted ads. */
export const CONTEXT_PLATFORMS: readonly string[] = ['google_ads', 'yandex_direct']
