import type { Day } from '../../kernel/day.ts'
import type { CellReader } from '../cells/cell-reader.ts'
import { platformOf } from '../header/platforms.ts'
import { shortName } from '../naming/short-name.ts'
import { utmContentIn } from '../naming/utm-content.ts'
import type { AdEntry, AdNames, Registry } from './registry.ts'

/** Reads the cells that name an ad, and the properties it has whatever the day. */
export type NamesReader = {
  /** The names of the row at hand, from what its cells were read as. */
  readonly read: () => AdNames
  /**
   * The ad's number; null where nothing names it. Of properties that change, the latest day's stay (of one day the
   * greater by letters), so that the order of the rows leaves no trace.
   */
  readonly register: (registry: Registry, platform: string, names: AdNames, day: Day | null) => number | null
  /** Properties that differ between the rows of one ad. */
  readonly varying: ReadonlySet<keyof AdNames>
}

/** The object that `read` returns is used again for the next row. */
export function createNamesReader(readers: readonly CellReader[]): NamesReader {
  const columns = readers.flatMap((reader) => {
    const name = NAME_OF_FIELD[reader.column.field ?? '']
    if (name === undefined || reader.column.splitsAds) return []
    return [{ name, reader, kept: readingOnce(name === 'utmContent' ? shortContent : shortName) }]
  })
  const properties = columns.map(({ name }) => name).filter((name) => PROPERTIES.has(name))
  const names: AdNames = { ...NAMELESS }
  const varying = new Set<keyof AdNames>()
  const numbers = new Map<string | null, number>()
  return {
    varying,
    read() {
      names.utmContent = null
      for (const { name, reader, kept } of columns) {
        const value = (reader.value as string | null | undefined) ?? null
        if (name !== 'utmContent') names[name] = value === null ? null : kept(value)
        else if (value !== null) names.utmContent ??= kept(value)
      }
      return names
    },
    register(registry, platform, current, day) {
      const number = numbers.get(current.adId) ?? numberOf(registry, platform, current)
      if (number === null) return null
      if (current.adId !== null) numbers.set(current.adId, number)
      const entry = registry.ads[number]
      if (entry !== undefined) restate(entry, current, properties, day ?? '', varying)
      return number
    },
  }
}

/** Values of a column follow one another: the same one is read once. */
function readingOnce(read: (value: string) => string | null): (value: string) => string | null {
  let [last, known]: [string | null, string | null] = [null, null]
  return (value) => {
    if (value !== last) [last, known] = [value, read(value)]
    return known
  }
}

/** The mark within the text of a column or an address. */
function shortContent(text: string): string | null {
  const content = utmContentIn(text)
  return content === null ? null : shortName(content)
}

/** Takes over the properties that a row states, unless a later day has stated another value already. */
function restate(
  entry: AdEntry,
  current: AdNames,
  properties: readonly (keyof AdNames)[],
  day: Day,
  varying: Set<keyof AdNames>,
): void {
  for (const name of properties) {
    const value = current[name]
    const known = entry.names[name]
    const since = entry.since[name] ?? ''
    if (value === null || (known === value && since === day)) continue
    if (known !== null && known !== value) varying.add(name)
    if (known !== null && (day < since || (day === since && value < known))) continue
    entry.names[name] = value
    entry.since[name] = day
  }
}

function numberOf(registry: Registry, platform: string, names: AdNames): number | null {
  const key = adKeyOf(names, platform)
  return key === null ? null : registry.ad(key, () => ({ ...names }))
}

/** The readers of the columns that say anything of an ad: where all are empty, a row stands for several. */
export function identityOf(readers: readonly CellReader[]): CellReader[] {
  return readers.filter((reader) => Object.hasOwn(NAME_OF_FIELD, reader.column.field ?? ''))
}

/**
 * The ad by its own id, else by the names above it and its own, else by creative and segment: an ad is one creative
 * shown to one segment. On a platform that never names an ad the whole account is one.
 */
function adKeyOf(names: AdNames, platform: string): string | null {
  if (names.adId !== null) return `${platform}:${part(names.adId)}`
  const campaign = names.campaignId ?? names.campaignName
  const adSet = names.adSetId ?? names.adSetName
  if (campaign === null && adSet === null && names.adName === null) {
    if (names.creative !== null) return `${platform}:${part(names.creative)}/${part(names.segment)}`
    return platformOf(platform).wholeAccount ? platform : null
  }
  return `${platform}:${part(campaign)}/${part(adSet)}/${part(names.adName)}`
}

/** A name within a key: a slash of its own must not look like the border to the next name. */
function part(name: string | null): string {
  return (name ?? '').replace(/[\\/]/g, '\\$&')
}

const NAMELESS: AdNames = {
  campaignId: null,
  campaignName: null,
  adSetId: null,
  adSetName: null,
  adId: null,
  adName: null,
  creative: null,
  painPoint: null,
  segment: null,
  interest: null,
  utmContent: null,
}

const NAME_OF_FIELD: Readonly<Record<string, keyof AdNames>> = {
  campaign_id: 'campaignId',
  campaign_name: 'campaignName',
  adset_id: 'adSetId',
  adset_name: 'adSetName',
  ad_id: 'adId',
  ad_name: 'adName',
  creative: 'creative',
  pain_point: 'painPoint',
  segment: 'segment',
  interest: 'interest',
  utm_content: 'utmContent',
  final_url: 'utmContent',
}
const PROPERTIES = new Set<keyof AdNames>([
  'campaignId',
  'adSetId',
  'campaignName',
  'adSetName',
  'adName',
  'creative',
  'painPoint',
  'segment',
  'interest',
  'utmContent',
])
