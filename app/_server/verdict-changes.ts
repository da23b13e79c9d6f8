import { isDeepStrictEqual } from 'node:util'
import type { Database } from '#db/open'
import type { Scope } from '#db/scope'
import type { JournalPage } from '#db/verdicts'
import { previousVerdicts } from '#db/verdicts'
import type { Grouping } from '#lib/analysis/analysis'
import type { JudgedGroup, Judgement } from '#lib/analysis/judgement'
import { changesBetween, placeOf } from '#lib/verdict/change'
import type { KeyedEntry } from '#lib/verdict/journal'

/** A judgement with what changed its verdicts since the page of the journal before this version of the data. */
export async function withChanges(
  database: Database,
  scope: Scope,
  runId: string,
  version: number,
  judgement: Judgement,
  entries: readonly KeyedEntry[],
): Promise<Judgement> {
  const before = await pageBefore(database, scope, runId, version, entries)
  if (before === null) return judgement
  const changes = changesBetween(before.entries, entries)
  const mark = (grouping: Grouping) =>
    Object.fromEntries(
      Object.entries(judgement.groups[grouping]).map(([key, group]): [string, JudgedGroup] => {
        const change = changes.get(placeOf({ grouping, key }))
        return [key, change && group.verdict ? { ...group, verdict: { ...group.verdict, change } } : group]
      }),
    )
  return {
    ...judgement,
    groups: {
      segment: mark('segment'),
      creative: mark('creative'),
      painPoint: mark('painPoint'),
      ad: mark('ad'),
    },
  }
}

/** The latest earlier page that says anything else: a new name of the run makes a new version and changes no verdict. */
async function pageBefore(
  database: Database,
  scope: Scope,
  runId: string,
  version: number,
  entries: readonly KeyedEntry[],
): Promise<JournalPage | null> {
  const present = byPlace(entries)
  let page = await previousVerdicts(database, scope, runId, version)
  while (page !== null && isDeepStrictEqual(byPlace(page.entries), present)) {
    page = await previousVerdicts(database, scope, runId, page.dataVersion)
  }
  return page
}

function byPlace(entries: readonly KeyedEntry[]): Map<string, KeyedEntry> {
  return new Map(entries.map((entry) => [placeOf(entry), entry]))
}
