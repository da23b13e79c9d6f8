import { simulateCampaign } from '../cli/simulate/campaign.ts'
import { REGIMES } from '../cli/simulate/regime.ts'
import { csvLine } from '../lib/import/container/write-delimited.ts'
import { PLAIN_COLUMNS } from '../lib/import/plain-layout.ts'
import { addDays } from '../lib/kernel/day.ts'

/** A day of one ad, by the columns of the plain layout. */
type Row = Record<(typeof PLAIN_COLUMNS)[number], string | number>

export const START = '2026-09-07'
export const END = '2026-09-20'

/** The names of what is tested, in all the scripts that a report may be in, some of them long. */
const AUDIENCES = ['Parenting', 'Спорт и фитнес', 'السفر والرحلات', 'Healthy food, cooking and recipes for two']
const GENDERS = [
  { name: 'female', plural: 'women' },
  { name: 'male', plural: 'men' },
]
const AGES = ['25-34', '35-44', '45-54']
const CREATIVES = [
  'Photo 1: trainer at home',
  'Фото 2: коврик и гантели, вид из окна на вечерний город',
  'فيديو 3: خمس دقائق كل يوم',
  'Video 4: a trainer answers the questions of a beginner who has not trained for ten years',
  'Карусель 5: три упражнения',
  'بطاقة نصية 6: سعر الشهر 25–34',
  'Photo 7: before and after',
  'Видео 8: первый урок',
]
const PAIN_POINTS = ['No time', 'Слишком дорого', 'توقفت من قبل', 'Afraid of injury', 'Стесняюсь зала']
const REASONS = ['Дорого', 'Not the right time', 'لم يرد على الهاتف']

const SEED = 11
const SEGMENTS = 8
const PRICE = 6_900

/** Two weeks of a test with this many ads, whose number is a multiple of eight: its export, the CRM's deals that came of it, and search ads beside it. */
export function printCampaign(ads: number): Readonly<Record<'export' | 'deals' | 'context', string>> {
  const rows = rowsOf(ads)
  return {
    export: table([PLAIN_COLUMNS, ...rows.map((row) => PLAIN_COLUMNS.map((column) => row[column]))]),
    deals: table([DEAL_COLUMNS, ...rows.flatMap(dealsOf), ...LOST.map((id) => [id, 0, START, 'Новая', '', '', ''])]),
    context: table([
      ['Дата', 'Кампания', '№ Кампании', '№ Группы', '№ Объявления', 'Показы', 'Клики', 'Расход (руб.)', 'Конверсии'],
      ...DAYS.map((day) => [day, 'Поиск', 100, 200, 'M-300', 1200, 44, 1_540, 1]),
    ]),
  }
}

const DAYS = Array.from({ length: 14 }, (_, day) => addDays(START, day))

function rowsOf(ads: number): readonly Row[] {
  const sizes = { segments: SEGMENTS, creatives: ads / SEGMENTS, painPoints: PAIN_POINTS.length, ads }
  const { market, rows } = simulateCampaign({ ...REGIMES.sparse, budgetPerAd: 8_000 }, SEED, { sizes })
  return rows.map(({ day, ad, impressions, clicks, spend, subscribers, leads, sales }) => {
    const place = market.ads[ad]!
    const audience = market.audiences[place.audience]!
    const [interest, age, gender] = [AUDIENCES[audience.interest]!, AGES[audience.age]!, GENDERS[audience.gender]!]
    const segment = `${interest}, ${gender.plural} ${age}`
    const creative = creativeName(place.creative)
    const names = {
      ad_id: adId(ad),
      ad_name: `A${ad + 1} ${segment} / ${creative}`,
      creative,
      pain: PAIN_POINTS[place.painPoint]!,
    }
    const figures = { impressions, clicks, spend: spend.toFixed(2), subscribers, leads, sales, revenue: sales * PRICE }
    return { date: DAYS[day]!, ...names, segment, interest, age, gender: gender.name, ...figures }
  })
}

/** The names over and over, with a number from the second time on. */
function creativeName(creative: number): string {
  const name = CREATIVES[creative % CREATIVES.length]!
  const round = Math.floor(creative / CREATIVES.length)
  return round === 0 ? name : `${name} · ${round + 1}`
}

/** As a platform would give it. */
export function adId(ad: number): string {
  return String(7_300_001 + ad)
}

const DEAL_COLUMNS = [
  'ID',
  'Бюджет',
  'Дата создания сделки',
  'Этап сделки',
  'utm_source',
  'utm_campaign',
  'utm_content',
] as const

/** Deals that no ad is known of. */
const LOST = ['9000001', '9000002', '9000003']

/** The leads of a row as deals: the first ones bought, the others did not, for one reason or another. */
function dealsOf({ date, ad_id, leads, sales }: Row): readonly (readonly (string | number)[])[] {
  return Array.from({ length: Number(leads) }, (_, lead) => {
    const isSold = lead < Number(sales)
    const reason = REASONS[(Number(ad_id) + lead) % REASONS.length]!
    const id = `${ad_id}${String(date).replaceAll('-', '')}${lead}`
    return [id, isSold ? PRICE : 0, date, isSold ? 'Успешно реализовано' : reason, 'vk', '10', ad_id]
  })
}

function table(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => csvLine([...cells])).join('')
}
