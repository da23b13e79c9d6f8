import { createRenaming, createSpelling } from '../import/naming/one-spelling.ts'
import type { NameReader, NamingRule } from '../import/naming/read-names.ts'
import { createNameReader } from '../import/naming/read-names.ts'
import type { Target } from '../import/naming/token.ts'
import type { Dimension } from '../kernel/dimension.ts'
import type { Labelled } from '../kernel/labelled.ts'
import { LABELLED } from '../kernel/labelled.ts'
import type { LabelBatch } from './label-ads.ts'
import { labelAds } from './label-ads.ts'
import type { Ad, Breakdown } from './tally.ts'

/** How people have said that names are to be understood. */
export type Naming = {
  readonly rules: readonly NamingRule[]
  /** Values that are one and the same, by dimension. Platforms keep their names. */
  readonly sameValues: Readonly<Partial<Record<Dimension, Readonly<Record<string, string>>>>>
  /** What people have said of single ads, oldest first. */
  readonly labels: readonly LabelBatch[]
}

/** Where a value of an ad comes from; `none` where it has none. */
export type Origin = 'edit' | 'dictionary' | 'file' | 'pattern' | 'none'

export type NamedAd = {
  readonly ad: Ad
  /** What its names say that rows, too, may say: age, gender, place, placement, device. */
  readonly breakdown: Breakdown
  readonly origins: Readonly<Record<Labelled, Origin>>
}

/** What settings say of names, with the labels of a run. */
export function namingOf(
  settings: {
    readonly naming?: readonly NamingRule[] | undefined
    readonly sameValues?: Naming['sameValues'] | undefined
  },
  labels: readonly LabelBatch[] = [],
): Naming {
  return { rules: settings.naming ?? [], sameValues: settings.sameValues ?? {}, labels }
}

/** Whether nothing is said, so that every ad stays as its files have it. */
export function saysNothing({ rules, sameValues, labels }: Naming): boolean {
  return rules.length === 0 && labels.length === 0 && Object.keys(sameValues).length === 0
}

/**
 * Ads with the values that people and patterns give them. Of one value what is said by hand or in a dictionary comes
 * first (the latest), then the file's own column, then the pattern. What nothing says stays without.
 */
export function nameAds(ads: readonly Ad[], naming: Naming): NamedAd[] {
  const reader = createNameReader(naming.rules)
  const said = labelAds(ads, naming.labels)
  const raw = ads.map((ad) => valuesOf(ad, said.get(ad.key), reader))
  const spellings = spellingsOf(raw, naming)
  return raw.map((values) => finished(values, spellings))
}

type Said = NonNullable<ReturnType<ReturnType<typeof labelAds>['get']>>
type RawAd = {
  readonly ad: Ad
  readonly values: Readonly<Record<Spelled, string | null>>
  readonly origins: Readonly<Record<Labelled, Origin>>
  readonly tokens: ReadonlyMap<Target, string>
}

const SPELLED = [...LABELLED, 'interest'] as const
type Spelled = (typeof SPELLED)[number]

function valuesOf(ad: Ad, said: Said | undefined, reader: NameReader): RawAd {
  const tokens = reader.read(ad)
  const own = (name: Labelled): [string | null, Origin] => {
    const word = said?.[name]
    if (word !== undefined) return [word.text === '' ? null : word.text, word.kind]
    if (ad[name] !== null) return [ad[name], 'file']
    const token = tokens.get(name)
    return token === undefined ? [null, 'none'] : [token, 'pattern']
  }
  const [segment, creative, painPoint] = LABELLED.map(own) as [Stated, Stated, Stated]
  return {
    ad,
    values: {
      segment: segment[0],
      creative: creative[0],
      painPoint: painPoint[0],
      interest: ad.interest ?? tokens.get('interest') ?? null,
    },
    origins: { segment: segment[1], creative: creative[1], painPoint: painPoint[1] },
    tokens,
  }
}

type Stated = [value: string | null, origin: Origin]

const OF_ROWS = ['age', 'gender', 'place', 'placement', 'device'] as const satisfies readonly (Target & Dimension)[]

/** Names that stay as the files have them, unless people say that two are one. */
const NAMES = ['campaign', 'adSet', 'ad'] as const

type Spelling = (value: string) => string

/** Values that differ by case or spaces only are one, once anybody has said anything of the names. */
function spellingsOf(raw: readonly RawAd[], { sameValues, rules, labels }: Naming): Map<Dimension, Spelling> {
  const isAsked = rules.length > 0 || labels.length > 0
  const named = SPELLED.map((name): [Dimension, Spelling] => {
    if (!isAsked) return [name, createRenaming(sameValues[name] ?? {})]
    const byHand = (one: RawAd) => name !== 'interest' && ['edit', 'dictionary'].includes(one.origins[name])
    const all = raw.flatMap((one) => one.values[name] ?? [])
    return [
      name,
      createSpelling(
        all,
        raw.filter(byHand).flatMap((one) => one.values[name] ?? []),
        sameValues[name],
      ),
    ]
  })
  const told = OF_ROWS.map((name): [Dimension, Spelling] => {
    const all = raw.flatMap(({ tokens }) => tokens.get(name) ?? [])
    return [name, createSpelling(all, [], sameValues[name])]
  })
  const others = NAMES.map((name): [Dimension, Spelling] => [name, createRenaming(sameValues[name] ?? {})])
  return new Map([...named, ...told, ...others])
}

function finished({ ad, values, origins, tokens }: RawAd, spellings: ReadonlyMap<Dimension, Spelling>): NamedAd {
  const spelt = (name: Dimension, value: string | null) =>
    value === null ? null : (spellings.get(name)?.(value) ?? value)
  const breakdown = OF_ROWS.flatMap((name) => {
    const value = spelt(name, tokens.get(name) ?? null)
    return value === null ? [] : [[name, value]]
  })
  return {
    ad: {
      ...ad,
      campaignName: spelt('campaign', ad.campaignName),
      adSetName: spelt('adSet', ad.adSetName),
      adName: spelt('ad', ad.adName),
      segment: spelt('segment', values.segment),
      creative: spelt('creative', values.creative),
      painPoint: spelt('painPoint', values.painPoint),
      interest: spelt('interest', values.interest),
    },
    breakdown: Object.fromEntries(breakdown),
    origins,
  }
}

/** The breakdown of a row with its values by the names that people want for them. */
export function renameBreakdown(breakdown: Breakdown, sameValues: Naming['sameValues']): Breakdown {
  const entries = Object.entries(breakdown) as [Dimension, string][]
  if (!entries.some(([name]) => sameValues[name] !== undefined)) return breakdown
  return Object.fromEntries(entries.map(([name, value]) => [name, createRenaming(sameValues[name] ?? {})(value)]))
}
