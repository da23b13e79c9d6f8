import type { DictionaryLine } from '../import/naming/dictionary.ts'
import type { Label } from './label-ads.ts'
import { createAdFinder } from './label-ads.ts'
import type { Ad } from './tally.ts'

/** How the lines of a dictionary meet the ads of a run. */
export type DictionaryMatch = {
  readonly labels: readonly Label[]
  /** Ads that some line is about. */
  readonly matched: number
  readonly ads: number
  /** Lines that are about no ad of the run. */
  readonly unknown: readonly DictionaryLine[]
  /** Lines that name an ad and say nothing of it. */
  readonly silent: number
}

/** Finds the ads of each line: by key, else by id, else by name. */
export function matchDictionary(lines: readonly DictionaryLine[], ads: readonly Ad[]): DictionaryMatch {
  const find = createAdFinder(ads)
  const labels: Label[] = []
  const unknown: DictionaryLine[] = []
  const matched = new Set<string>()
  let silent = 0
  for (const line of lines) {
    const { key, id, name, segment, creative, painPoint } = line
    const marks = [['key', key] as const, ['id', id] as const, ['name', name] as const]
    const found = marks.flatMap(([by, value]) =>
      value !== null && find(by, value).length > 0 ? [{ by, value, ads: find(by, value) }] : [],
    )[0]
    if (found === undefined) unknown.push(line)
    else if (segment === null && creative === null && painPoint === null) silent++
    else {
      labels.push({ by: found.by, value: found.value, segment, creative, painPoint })
      for (const ad of found.ads) matched.add(ad.key)
    }
  }
  return { labels, matched: matched.size, ads: ads.length, unknown, silent }
}
