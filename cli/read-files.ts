import { basename } from 'node:path'
import type { Settings } from '#lib/analysis/settings'
import type { Corrections } from '#lib/import/plan'
import type { CurrencyCode } from '#lib/kernel/money'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { leaveOutClashes } from '#lib/metrics/file-tally'
import type { AnalyseCall } from './analyse-call.ts'
import { isForeign } from './crm.ts'
import { latestLast, restatements } from './latest-last.ts'
import type { ReadFile } from './read-file.ts'
import { readFile } from './read-file.ts'

/** Reads the files of a call and holds them together; what cannot be read is among the problems. */
export async function readFiles(call: AnalyseCall): Promise<{ files: ReadFile[]; problems: Problem[] }> {
  const { settings } = call
  const files: ReadFile[] = []
  const problems: Problem[] = []
  const corrections = {
    ...(settings.period !== undefined && { period: settings.period }),
    ...(call.sheet !== undefined && { sheet: call.sheet }),
  }
  const readings = await readAll(call.files, corrections, settings)
  const held = holdTogether(readFrom(readings), settings)
  for (const { path, read } of readings) {
    const checked = read.ok ? (held.get(read.value) ?? read) : read
    if (checked.ok) {
      files.push(checked.value)
      problems.push(...checked.value.problems)
    } else {
      const { key, params } = checked.reason
      problems.push(problem('fileRefused', 'error', { file: basename(path), params: { ...params, reason: key } }))
    }
  }
  return { files, problems: [...problems, ...currencyProblems(files, settings)] }
}

type Reading = { readonly path: string; readonly read: Result<ReadFile> }

/** Leads are read again where the others tell in which currency their money counts. */
async function readAll(
  paths: readonly string[],
  corrections: Corrections,
  settings: Settings,
): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const path of paths) readings.push({ path, read: await readFile(path, corrections) })
  const expected = currencyOf(latestLast(readFrom(readings)), settings)
  for (const [at, { path, read }] of readings.entries()) {
    if (expected === null || !read.ok || read.value.about.kind !== 'leads') continue
    if (isForeign(read.value, expected)) readings[at] = { path, read: await readFile(path, corrections, expected) }
  }
  return readings
}

function readFrom(readings: readonly Reading[]): ReadFile[] {
  return readings.flatMap(({ read }) => (read.ok ? [read.value] : []))
}

/** What becomes of each file beside those before it. */
function holdTogether(files: readonly ReadFile[], settings: Settings): Map<ReadFile, Result<ReadFile>> {
  const held = new Map<ReadFile, Result<ReadFile>>()
  const taken: ReadFile[] = []
  for (const file of latestLast(files)) {
    const checked = checkAgainst(file, taken, settings)
    held.set(file, checked)
    if (checked.ok) taken.push(checked.value)
  }
  return held
}

/** What has to be said where files name no currency. */
function currencyProblems(files: readonly ReadFile[], settings: Settings): Problem[] {
  if (files.length === 0 || settings.currency !== undefined) return []
  const currency = currencyOf(latestLast(files), settings)
  if (currency === null) return [problem('currencyAssumed', 'warning', { params: { currency: DEFAULT_CURRENCY } })]
  return files
    .filter((file) => file.currency === null && file.about.kind !== 'leads')
    .map(({ about }) => problem('currencyTaken', 'warning', { file: about.name, params: { currency } }))
}

/** A file in another currency is refused; rows that state known money in another cut are left out. */
function checkAgainst(file: ReadFile, earlier: readonly ReadFile[], settings: Settings): Result<ReadFile> {
  const alike = earlier.filter(({ about }) => (about.kind === 'leads') === (file.about.kind === 'leads'))
  if (file.about.kind === 'leads') return accepted(withRestatements(file, alike))
  const expected = currencyOf(alike, settings)
  if (expected !== null && file.currency !== null && file.currency !== expected) {
    return refused('otherCurrency', { found: file.currency, expected })
  }
  const known = earlier.flatMap(({ footprints }) => footprints())
  if (known.length > 0) leaveOutClashes(file.tally, known)
  const rows = file.tally.leftOut.size
  if (rows === 0) return accepted(withRestatements(file, alike))
  const countedTwice = problem('countedTwice', 'error', { file: file.about.name, params: { rows } })
  return accepted(withRestatements({ ...file, problems: [...file.problems, countedTwice] }, alike))
}

function withRestatements(file: ReadFile, earlier: readonly ReadFile[]): ReadFile {
  return earlier.length === 0 ? file : { ...file, problems: [...file.problems, ...restatements(file, earlier)] }
}

/** That of the ads; the CRM's only where there are none: it may well be kept in another one. */
export function currencyOf(files: readonly ReadFile[], settings: Settings): CurrencyCode | null {
  const ads = files.filter(({ about }) => about.kind !== 'leads')
  const named = (ads.length > 0 ? ads : files).find(({ currency }) => currency !== null)
  return settings.currency ?? named?.currency ?? null
}
