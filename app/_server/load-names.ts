import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { Creative } from '#db/creatives'
import { listCreatives } from '#db/creatives'
import type { BatchSummary } from '#db/labels'
import { listLabelBatches, listLabels } from '#db/labels'
import type { TestRun } from '#db/runs'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import { openData } from '#db/tallies'
import { csvLine } from '#lib/import/container/write-delimited'
import { DICTIONARY_COLUMNS } from '#lib/import/naming/dictionary'
import type { NamingPreview } from '#lib/import/naming/preview'
import { previewNaming } from '#lib/import/naming/preview'
import type { NamingRule } from '#lib/import/naming/read-names'
import { NAMING_COLUMNS } from '#lib/import/naming/read-names'
import type { Suggestion } from '#lib/import/naming/suggest'
import { suggestPattern } from '#lib/import/naming/suggest'
import type { TokenWords } from '#lib/import/naming/token-words'
import { SUGGESTED } from '#lib/import/naming/token-words'
import type { Dimension } from '#lib/kernel/dimension'
import { DEFAULT_SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import type { Labelled } from '#lib/kernel/labelled'
import { LABELLED, lacks } from '#lib/kernel/labelled'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { NamedAd, Naming } from '#lib/metrics/name-ads'
import { nameAds, namingOf } from '#lib/metrics/name-ads'
import type { Ad } from '#lib/metrics/tally'
import { openHouse } from './house.ts'
import { loadRun } from './load-runs.ts'
import { requireScope } from './require-scope.ts'

export type { BatchSummary } from '#db/labels'

/** An ad with what its names mean, and where that comes from. */
export type AdRow = Pick<
  Ad,
  'key' | 'adId' | 'adName' | 'adSetId' | 'adSetName' | 'campaignId' | 'campaignName' | 'utmContent'
> &
  Pick<Ad, 'segment' | 'creative' | 'painPoint'> & {
    readonly origins: NamedAd['origins']
    /** What its names say of the people it is shown to; segments are made of it where none is named. */
    readonly audience: readonly (readonly [dimension: Dimension, value: string])[]
  }

export type NamesView = {
  readonly runId: string
  readonly version: number
  readonly rules: readonly NamingRule[]
  readonly sameValues: Naming['sameValues']
  readonly ads: readonly AdRow[]
  readonly preview: NamingPreview
  readonly suggestions: readonly Suggestion[]
  readonly batches: readonly BatchSummary[]
  readonly creatives: readonly Creative[]
}

/** What the page of names shows, or the page that says there is no such run. */
export async function loadNames(runId: string): Promise<NamesView> {
  const run = await loadRun(runId)
  const scope = await requireScope()
  const { database } = await openHouse()
  const ads = await adsOf(scope, runId)
  const naming = namingOf(run.engineSettings, await listLabels(database, scope, runId))
  return {
    runId,
    version: run.settingsVersion,
    rules: naming.rules,
    sameValues: naming.sameValues,
    ads: nameAds(ads, naming).map((named, index) => rowOf(ads[index], named)),
    preview: previewNaming(naming.rules, ads),
    suggestions: suggestionsFor(ads, await tokenWords()),
    batches: await listLabelBatches(database, scope, runId),
    creatives: await listCreatives(database, scope, runId),
  }
}

/** How many ads of a run say nothing of each of these by their names. */
export async function loadUnnamed(runId: string): Promise<Record<Labelled, number>> {
  const run = await loadRun(runId)
  const scope = await requireScope()
  const { database } = await openHouse()
  const naming = namingOf(run.engineSettings, await listLabels(database, scope, runId))
  const rows = nameAds(await adsOf(scope, runId), naming).map((named) => rowOf(undefined, named))
  const count = (field: Labelled) => rows.filter((row) => lacks(row, field)).length
  return Object.fromEntries(LABELLED.map((field) => [field, count(field)])) as Record<Labelled, number>
}

/** The pictures (by address) and texts that people have added to a run's creatives, by creative. */
export async function loadContents(
  runId: string,
): Promise<Record<string, { readonly picture: string | null; readonly text: string | null }>> {
  const { database } = await openHouse()
  const creatives = await listCreatives(database, await requireScope(), runId)
  return Object.fromEntries(
    creatives.map(({ creative, picture, text }) => [
      creative,
      { picture: picture === null ? null : `/api/v1/runs/${runId}/creatives/pictures/${picture}`, text },
    ]),
  )
}

/** The addresses of the pictures alone. */
export async function loadPictures(runId: string): Promise<Record<string, string>> {
  const contents = Object.entries(await loadContents(runId))
  return Object.fromEntries(
    contents.flatMap(([creative, { picture }]) => (picture === null ? [] : [[creative, picture]])),
  )
}

/** What patterns would make of the names of a run; nothing is saved. */
export async function previewRules(
  scope: Scope,
  runId: string,
  rules: readonly NamingRule[],
): Promise<Result<NamingPreview>> {
  const { database } = await openHouse()
  if ((await findRun(database, scope, runId)) === null) return refused('notFound')
  return accepted(previewNaming(rules, await adsOf(scope, runId)))
}

/** The ads of a run as its files name them. */
export async function adsOf(scope: Scope, runId: string): Promise<Ad[]> {
  const { database } = await openHouse()
  return [...(await openData(database, scope, runId)).ads.values()]
}

/** A dictionary of the run's ads to fill in, with what is known of them already. */
export async function writeDictionary(scope: Scope, runId: string): Promise<Result<{ run: TestRun; text: string }>> {
  const { database } = await openHouse()
  const run = await findRun(database, scope, runId)
  if (run === null) return refused('notFound')
  const naming = namingOf(run.engineSettings, await listLabels(database, scope, runId))
  const ads = await adsOf(scope, runId)
  const lines = nameAds(ads, naming).map(({ ad }, index) => {
    const { adId, adName, adSetName } = ads[index] ?? ad
    const cells = [ad.key, adId, adName, adSetName, ad.segment, ad.creative, ad.painPoint]
    return csvLine(cells.map((cell) => cell ?? ''))
  })
  return accepted({ run, text: [csvLine([...DICTIONARY_COLUMNS]), ...lines].join('') })
}

function suggestionsFor(ads: readonly Ad[], words: TokenWords): Suggestion[] {
  return NAMING_COLUMNS.flatMap((column) => {
    const names = ads.flatMap((ad) => ad[column] ?? [])
    return suggestPattern(column, names, words) ?? []
  })
}

/** What the reader's language calls the tokens of a pattern. */
async function tokenWords(): Promise<TokenWords> {
  const t = await getTranslations('names.token')
  return Object.fromEntries(SUGGESTED.map((name) => [name, t(name)])) as TokenWords
}

/** Names stay as the files have them; the values are those that count. */
function rowOf(raw: Ad | undefined, { ad, breakdown, origins }: NamedAd): AdRow {
  const { key, adId, adName, adSetId, adSetName, campaignId, campaignName, utmContent } = raw ?? ad
  const { segment, creative, painPoint } = ad
  const told = { ...breakdown, interest: ad.interest }
  const audience = DEFAULT_SEGMENT_DIMENSIONS.flatMap((dimension) => {
    const value = told[dimension]
    return value === undefined || value === null ? [] : [[dimension, value] as const]
  })
  return {
    key,
    adId,
    adName,
    adSetId,
    adSetName,
    campaignId,
    campaignName,
    utmContent,
    segment,
    creative,
    painPoint,
    origins,
    audience,
  }
}
