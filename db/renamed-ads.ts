import type { ReadRow } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import { toDayNumber } from '#lib/kernel/day'
import { fromMicros } from '#lib/kernel/money'
import { SUM_NAMES } from '#lib/kernel/sums'
import type { Database } from './open.ts'

/** Days of ads that an import states under names new to the run, while the run has the very same figures under others. */
export type RenamedAds = {
  readonly days: number
  /** Currency units. */
  readonly spend: number
  /** The names of one such ad: in the run and in the import. */
  readonly before: string
  readonly after: string
}

/**
 * Finds ads that an import without ids names otherwise than the run does: its money would count twice. The same three
 * figures on the same day, of one ad that the import lacks and of one that the run lacks, are hardly chance.
 */
export class RenameWatch {
  readonly #database: Database
  readonly #runId: string
  readonly #ads = new Set<number>()
  readonly #days = new Map<string, AdDay>()

  constructor(database: Database, runId: string) {
    this.#database = database
    this.#runId = runId
  }

  read({ ad, span: index, sums }: ReadRow, { spans }: Listed): void {
    this.#ads.add(ad)
    const span = spans[index]
    if (!span || span.start !== span.end) return
    const key = `${ad} ${index}`
    const known = this.#days.get(key) ?? { ad, day: toDayNumber(span.start), impressions: 0, clicks: 0, spend: 0 }
    known.impressions += sums[IMPRESSIONS] || 0
    known.clicks += sums[CLICKS] || 0
    known.spend += sums[SPEND] || 0
    this.#days.set(key, known)
  }

  finish({ ads }: Listed, platform: string): RenamedAds | null {
    const stored = this.#stored(platform)
    const keys = new Set(stored.map(({ key }) => key))
    const incoming = new Set([...this.#ads].map((ad) => ads[ad]?.key ?? ''))
    const open = Map.groupBy(
      stored.filter(({ key }) => !incoming.has(key)),
      signOf,
    )
    const found = [...this.#days.values()].flatMap((day) => {
      const ad = ads[day.ad]
      if (ad === undefined || keys.has(ad.key) || day.spend <= 0 || day.impressions < FEWEST_IMPRESSIONS) return []
      const twin = open.get(signOf(day))?.pop()
      return twin === undefined ? [] : [{ spend: day.spend, before: twin.name, after: nameOf(ad.names) ?? ad.key }]
    })
    const [first] = found
    if (first === undefined) return null
    const { before, after } = first
    return { days: found.length, spend: fromMicros(found.reduce((sum, { spend }) => sum + spend, 0)), before, after }
  }

  /** What the run has of each ad and day, with what its latest import calls the ad. */
  #stored(platform: string): Stored[] {
    return this.#database.sqlite
      .prepare(
        `SELECT ads.key, start AS day, sum(impressions) AS impressions, sum(clicks) AS clicks, sum(spend) AS spend,
                (SELECT coalesce(ad_name, ad_id, ad_set_name, campaign_name, ads.key) FROM ad_names
                 WHERE ad_names.ad = ads.number ORDER BY import DESC LIMIT 1) AS name
         FROM ads JOIN rows ON rows.ad = ads.number
         WHERE run_id = ? AND platform = ? AND start = "end" AND hidden = 0 GROUP BY ads.number, start`,
      )
      .all(this.#runId, platform) as Stored[]
  }
}

type Figures = {
  readonly day: number
  readonly impressions: number | null
  readonly clicks: number | null
  readonly spend: number | null
}
type Stored = Figures & { readonly key: string; readonly name: string }
type AdDay = { readonly ad: number; readonly day: number; impressions: number; clicks: number; spend: number }

const [IMPRESSIONS, CLICKS, SPEND] = (['impressions', 'clicks', 'spend'] as const).map((name) =>
  SUM_NAMES.indexOf(name),
) as [number, number, number]
/** So many hardly are the same twice. */
const FEWEST_IMPRESSIONS = 100

function signOf({ day, impressions, clicks, spend }: Figures): string {
  return `${day} ${impressions ?? 0} ${clicks ?? 0} ${spend ?? 0}`
}

function nameOf({ adName, adId, adSetName, campaignName }: Listed['ads'][number]['names']): string | null {
  return adName ?? adId ?? adSetName ?? campaignName
}
