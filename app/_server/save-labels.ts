import 'server-only'
import { z } from 'zod'
import { addLabels, removeLabels } from '#db/labels'
import { findRun } from '#db/runs'
import type { Scope } from '#db/scope'
import type { DictionaryLine } from '#lib/import/naming/dictionary'
import { LONGEST_VALUE, readDictionary } from '#lib/import/naming/dictionary'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import type { Label } from '#lib/metrics/label-ads'
import { matchDictionary } from '#lib/metrics/match-dictionary'
import { now } from './clock.ts'
import { openHouse } from './house.ts'
import { adsOf } from './load-names.ts'
import { patiently } from './patiently.ts'
import { wholeOf } from './read-body.ts'
import { requireOpenRun } from './require-open-run.ts'
import { noteVerdicts, noteVerdictsSoon } from './save-verdicts.ts'

const value = z.string().trim().max(LONGEST_VALUE).nullable()
const labelEdits = z.strictObject({
  ads: z.array(z.string().min(1)).min(1).max(50_000),
  segment: value.optional(),
  creative: value.optional(),
  painPoint: value.optional(),
})

/** Says the same of some ads by hand. What is not named stays; an empty text or null takes a value away. */
export async function saveEdits(scope: Scope, runId: string, body: unknown): Promise<Result<{ batch: number }>> {
  const parsed = labelEdits.safeParse(body)
  if (!parsed.success)
    return refused('invalid', { fields: parsed.error.issues.map(({ path }) => path.join('.')).join(', ') })
  const { ads, ...fields } = parsed.data
  const known = new Set((await adsOfRun(scope, runId))?.map(({ key }) => key))
  if (known.size === 0 || ads.some((key) => !known.has(key))) return refused('notFound')
  const said = (name: keyof typeof fields) => (fields[name] === undefined ? null : (fields[name] ?? ''))
  const own = { segment: said('segment'), creative: said('creative'), painPoint: said('painPoint') }
  if (Object.values(own).every((text) => text === null)) return refused('invalid', { fields: 'segment' })
  const labels = ads.map((key): Label => ({ by: 'key', value: key, ...own }))
  return add(scope, runId, { kind: 'edit', fileName: null, labels })
}

export type DictionaryView = {
  readonly matched: number
  readonly ads: number
  readonly lines: number
  readonly silent: number
  readonly unknown: readonly DictionaryLine[]
  readonly unknownCount: number
  /** The batch that it was saved as; null where it was only read. */
  readonly batch: number | null
}

const LARGEST_DICTIONARY = 20_000_000
const MOST_UNKNOWN_LISTED = 100

/** Reads a dictionary against the run's ads and, where asked to, saves what it says. */
export async function takeDictionary(
  scope: Scope,
  runId: string,
  file: { readonly name: string; readonly pieces: AsyncIterable<Uint8Array> },
  save: boolean,
): Promise<Result<DictionaryView>> {
  const ads = await adsOfRun(scope, runId)
  if (ads === null) return refused('notFound')
  const bytes = await wholeOf(file.pieces, LARGEST_DICTIONARY)
  if (bytes === null) return refused('tooLarge', { limit: LARGEST_DICTIONARY / 1e6 })
  const read = await readDictionary(async function* pieces() {
    yield bytes
  })
  if (!read.ok) return read
  const { labels, unknown, ...match } = matchDictionary(read.value, ads)
  if (save && labels.length === 0) return refused('dictionaryNothing')
  const saved = save ? await add(scope, runId, { kind: 'dictionary', fileName: file.name, labels }) : null
  if (saved !== null && !saved.ok) return saved
  return accepted({
    ...match,
    lines: read.value.length,
    unknown: unknown.slice(0, MOST_UNKNOWN_LISTED),
    unknownCount: unknown.length,
    batch: saved?.value.batch ?? null,
  })
}

/** Takes a batch back whole. */
export async function takeBackLabels(scope: Scope, runId: string, batch: number): Promise<Result<null>> {
  const { database } = await openHouse()
  if (!Number.isSafeInteger(batch)) return refused('notFound')
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  await noteVerdicts(scope, runId)
  if (!(await patiently(() => removeLabels(database, scope, runId, batch, now())))) return refused('notFound')
  noteVerdictsSoon(scope, runId)
  return accepted(null)
}

async function add(
  scope: Scope,
  runId: string,
  batch: Parameters<typeof addLabels>[3],
): Promise<Result<{ batch: number }>> {
  const { database } = await openHouse()
  const open = await requireOpenRun(scope, runId)
  if (!open.ok) return open
  await noteVerdicts(scope, runId)
  const number = await patiently(() => addLabels(database, scope, runId, batch, now()))
  if (number === null) return refused('notFound')
  noteVerdictsSoon(scope, runId)
  return accepted({ batch: number })
}

async function adsOfRun(scope: Scope, runId: string) {
  const { database } = await openHouse()
  return (await findRun(database, scope, runId)) === null ? null : adsOf(scope, runId)
}
