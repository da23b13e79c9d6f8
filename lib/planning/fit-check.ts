/** Whether a business is of the kind that a test of paid social traffic can say anything about: it warns and never forbids. */
export type FitAnswers = {
  readonly task: FitTask
  /** What a customer pays on average, in units of the run's currency; null where nobody has said. */
  readonly averageCheck: number | null
  /** The most that this may be, in the same currency; null where nobody has set one. */
  readonly checkLimit: number | null
  readonly niches: readonly HardNiche[]
  /** Ads that are planned; null where nobody has said. */
  readonly ads: number | null
}

export const FIT_TASKS = ['sales', 'awareness', 'community', 'other'] as const
export type FitTask = (typeof FIT_TASKS)[number]

/** What paid social traffic seldom sells: wanted at one moment by anybody, bought by companies, or too much of everything. */
export const HARD_NICHES = ['situational', 'business', 'wideRange'] as const
export type HardNiche = (typeof HARD_NICHES)[number]

const FIT_WARNINGS = ['task', 'check', ...HARD_NICHES, 'fewAds', 'manyAds'] as const
export type FitWarning = {
  readonly key: (typeof FIT_WARNINGS)[number]
  readonly params: Readonly<Record<string, number>>
}

/** Between so many ads a test tells segments, creatives and pain points apart and is still looked through every day. */
const USUAL_ADS = { least: 40, most: 80 } as const

/** What speaks against the test, in the order in which a business should think of it; nothing where it fits. */
export function fitWarnings({ task, averageCheck, checkLimit, niches, ads }: FitAnswers): readonly FitWarning[] {
  const isDear = averageCheck !== null && checkLimit !== null && averageCheck > checkLimit
  return [
    ...(task === 'sales' ? [] : [warning('task')]),
    ...(isDear ? [warning('check', { check: averageCheck, limit: checkLimit })] : []),
    ...HARD_NICHES.filter((niche) => niches.includes(niche)).map((niche) => warning(niche)),
    ...(ads !== null && ads < USUAL_ADS.least ? [warning('fewAds', { ads, least: USUAL_ADS.least })] : []),
    ...(ads !== null && ads > USUAL_ADS.most ? [warning('manyAds', { ads, most: USUAL_ADS.most })] : []),
  ]
}

function warning(key: FitWarning['key'], params: FitWarning['params'] = {}): FitWarning {
  return { key, params }
}

/** Ten thousand roubles, as the article has it, and about as much elsewhere, in round sums of November 2026. */
const USUAL_CHECK_LIMITS: Readonly<Record<string, number>> = {
  RUB: 10_000,
  USD: 120,
  EUR: 110,
  GBP: 95,
  KZT: 65_000,
  BYN: 370,
  UAH: 5_000,
  UZS: 1_500_000,
  AMD: 48_000,
  GEL: 330,
  TRY: 5_000,
  AED: 450,
  SAR: 450,
  EGP: 6_000,
}

/** Null for a currency that has none: then people set their own. */
export function usualCheckLimit(currency: string): number | null {
  return USUAL_CHECK_LIMITS[currency] ?? null
}
