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
  /** A first day without a last one is a day of its own. */
  readonly startsAreDays?: true
  /** The most rows an export holds; the rest is dropped in silence. */
  readonly rowCap?: number
  /** Decimal commas and points stand side by side in one column of money, and thousands are not parted. */
  readonly mixesDecimalMarks?: true
  /** What it writes itself, parted by commas, has decimal points. */
  readonly writesPoints?: true
  readonly currency?: string
  /** IANA id of the zone by whose clocks its days begin, where every account has the same. */
  readonly timeZone?: string
  /** Leads as the platform's own form took them: marked by names and ids of ads, no sale in sight. */
  readonly isLeadForm?: true
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
    writesPoints: true,
    distinctive: [
      'reporting starts',
      'ad set name',
      'amount spent',
      'fb_campaign_id',
      'дата начала отчетности',
      'потраченная сумма',
      'потрачена сума',
      'витрачена сума',
      'начало отчетного периода',
      'بداية التقارير',
      'المبلغ الذي تم إنفاقه',
      '消化金額',
      'レポート開始日',
      'importe gastado',
      'montant dépensé',
      'ausgegebener betrag',
      'valor usado',
      'сумма затрат',
      'сума витрат',
      'витрачена сума',
      'завершення звітності',
      'début des rapports',
      'berichtsstart',
      'berichtsbeginn',
      'início dos relatórios',
      'inicio de los informes',
      'inicio del informe',
      '보고 시작',
      '지출 금액',
      '报告开始日期',
      '已花费金额',
      '分析報告開始',
      '花費金額',
      'inline_link_clicks',
    ],
  },
  {
    id: 'vk_ads',
    kind: 'ads',
    timeZone: 'Europe/Moscow',
    rowCap: 200_000,
    distinctive: [
      'потрачено всего',
      'id объявления',
      'цена за результат',
      'название объявления',
      'ecpc',
      'отправка лид-формы',
    ],
  },
  {
    id: 'vk_old',
    kind: 'ads',
    distinctive: ['переходы', 'join_rate', 'id объявления', 'название объявления', 'ecpc'],
  },
  {
    id: 'mytarget',
    kind: 'ads',
    timeZone: 'Europe/Moscow',
    rowCap: 200_000,
    distinctive: ['прирост охвата', 'конверсии post-click', 'romi', 'ecpa', 'досмотры', 'id баннера'],
  },
  {
    id: 'google_ads',
    kind: 'ads',
    mayUseMicros: true,
    distinctive: [
      'impr.',
      'campaign status',
      'cost / conv.',
      'avg. position',
      'ad state',
      'ad group status',
      'search impr. share',
      'cost_micros',
      'metrics.cost_micros',
      'conv. value',
      'currency code',
      'währungscode',
      'kampagne',
      'code de la devise',
      'code de devise',
      'código da moeda',
      'código de moneda',
      'код валюты',
      'цена/конв.',
      'ср. цена за клик',
      'رمز العملة',
      '費用',
      '表示回数',
    ],
  },
  {
    id: 'yandex_direct',
    kind: 'ads',
    rowCap: 75_000,
    mayUseMicros: true,
    distinctive: [
      'no кампании',
      'no группы',
      'no объявления',
      'расход (руб.)',
      'расход всего',
      'расход с ндс',
      'расход без ндс',
      'взвешенные показы',
      'условие показа',
      'тип площадки',
      'отказы (%)',
      'campaignid',
      'adgroupid',
      'campaign no.',
      'ad no.',
      'weighted impressions',
    ],
  },
  {
    id: 'tiktok',
    kind: 'ads',
    writesPoints: true,
    distinctive: [
      'ad group name',
      'clicks (destination)',
      'cpc (destination)',
      'ctr (destination)',
      'by day',
      'клики (целевая страница)',
      'клики (по назначению)',
      'クリック(誘導先)',
      '一級ステータス',
      '클릭수(목적지)',
    ],
  },
  {
    id: 'snapchat',
    kind: 'ads',
    endsAtNextMidnight: true,
    writesPoints: true,
    distinctive: ['swipe ups', 'paid impressions', 'purchases value', 'ad squad name', 'start time', 'end time'],
  },
  {
    id: 'linkedin',
    kind: 'ads',
    writesPoints: true,
    dayOrder: 'month-day',
    distinctive: ['start date (in utc)', 'total spent', 'campaign group name', 'clicks to landing page'],
  },
  {
    id: 'telegram_ads',
    kind: 'ads',
    wholeAccount: true,
    mixesDecimalMarks: true,
    currency: 'TON',
    distinctive: ['spent budget', 'amount, ton', 'started bot', 'opened video', 'ad title', 'actions'],
  },
  {
    id: 'x_ads',
    kind: 'ads',
    distinctive: ['fecha', 'funding source name', 'tweet engagements', 'post engagements', 'results rate'],
  },
  {
    id: 'meta_leads',
    kind: 'crm',
    isLeadForm: true,
    distinctive: ['created_time', 'form_id', 'form_name', 'is_organic', 'lead_status'],
  },
  { id: 'amocrm', kind: 'crm', distinctive: ['этап сделки', 'название сделки', 'полное имя контакта'] },
  { id: 'kommo', kind: 'crm', distinctive: ['lead title', 'lead stage'] },
  { id: 'getcourse', kind: 'crm', distinctive: ['id заказа', 'user_gcpc', 'партнерский источник'] },
  { id: 'bitrix24', kind: 'crm', distinctive: ['стадия сделки', 'стадия', 'utm source'] },
  { id: 'hubspot', kind: 'crm', distinctive: ['record id', 'deal stage', 'lifecycle stage'] },
  {
    id: 'generic_crm',
    kind: 'crm',
    distinctive: [
      'lead_id',
      'lead id',
      'id лида',
      'id заявки',
      'no заявки',
      'номер заявки',
      'статус заявки',
      'رقم الطلب',
    ],
  },
]

const BY_ID = new Map(PLATFORMS.map((platform) => [platform.id, platform]))

export function platformOf(id: string): Platform {
  const platform = BY_ID.get(id)
  if (platform === undefined) throw new Error(`unknown platform: ${id}`)
  return platform
}

/** Platforms whose rows are the contextual benchmark beside a run of targeted ads. */
export const CONTEXT_PLATFORMS: readonly string[] = ['google_ads', 'yandex_direct']
