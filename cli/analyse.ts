import { readFile as readText, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '#lib/analysis/analyse'
import { withCrm, withoutSplits } from '#lib/analysis/crm'
import type { Data } from '#lib/analysis/data'
import { WHOLE_RUN } from '#lib/analysis/question'
import { contextPlatforms, dimensionsNeeded } from '#lib/analysis/segmentation'
import type { Settings } from '#lib/analysis/settings'
import { settingsSchema } from '#lib/analysis/settings'
import type { Corrections } from '#lib/import/plan'
import type { Day } from '#lib/kernel/day'
import { isDay } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { leaveOutClashes } from '#lib/metrics/file-tally'
import { namingOf } from '#lib/metrics/name-ads'
import { allNameSegments, dimensionsIn, namingProblems, tallyFiles } from '#lib/metrics/tally-files'
import { crmOf, foreignMoney, isForeign } from './crm.ts'
import { latestLast, restatements } from './latest-last.ts'
import type { ReadFile } from './read-file.ts'
import { readFile } from './read-file.ts'
import { problemSentence } from './sentences.ts'
import { summaryOf } from './summary.ts'
import { WrongUse } from './wrong-use.ts'

/** `analyse FILE...`: the whole pipeline without a database. */
export async function analyseCommand(args: readonly string[]): Promise<number> {
  const call = await readCall(args)
  const { files, problems } = await readFiles(call)
  const analysis = analyse(dataOf(files, problems, call.settings), call.settings, WHOLE_RUN, call.asOf)
  for (const found of analysis.about.problems) process.stderr.write(`${problemSentence(found)}\n`)
  if (call.json) process.stdout.write(`${JSON.stringify(analysis)}\n`)
  else if (files.length > 0) process.stdout.write(summaryOf(analysis))
  return files.length > 0 ? 0 : 3
}

type Call = { files: string[]; settings: Settings; asOf: Day | null; sheet: string | undefined; json: boolean }

async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      settings: { type: 'string' },
      'as-of': { type: 'string' },
      sheet: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  })
  if (positionals.length === 0) throw new WrongUse('name at least one file to analyse')
  for (const path of positionals) await requireFile(path)
  const asOf = values['as-of'] ?? null
  if (asOf !== null && !isDay(asOf)) throw new WrongUse(`--as-of takes a day as YYYY-MM-DD, not “${asOf}”`)
  return {
    files: positionals,
    settings: await readSettings(values.settings),
    asOf,
    sheet: values.sheet,
    json: values.json,
  }
}

async function requireFile(path: string): Promise<void> {
  const found = await stat(path).catch(() => null)
  if (!found?.isFile()) throw new WrongUse(`there is no file “${path}”`)
}

async function readSettings(path: string | undefined): Promise<Settings> {
  if (path === undefined) return {}
  const text = await readText(path, 'utf8').catch(() => {
    throw new WrongUse(`the settings file “${path}” cannot be read`)
  })
  const parsed = settingsSchema.safeParse(parseJson(text, path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new WrongUse(`the settings are wrong at “${issue?.path.join('.') ?? ''}”: ${issue?.message}`)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUse(`the settings file “${path}” is no JSON`)
  }
}

async function readFiles(call: Call): Promise<{ files: ReadFile[]; problems: Problem[] }> {
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
  const named = namingProblems(
    files.map(({ tally }) => tally),
    namingOf(settings),
  )
  return { files, problems: [...problems, ...named, ...currencyProblems(files, settings)] }
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
function currencyOf(files: readonly ReadFile[], settings: Settings): CurrencyCode | null {
  const ads = files.filter(({ about }) => about.kind !== 'leads')
  const named = (ads.length > 0 ? ads : files).find(({ currency }) => currency !== null)
  return settings.currency ?? named?.currency ?? null
}

function dataOf(files: readonly ReadFile[], problems: readonly Problem[], settings: Settings): Data {
  const latest = latestLast(files)
  const currency = currencyOf(latest, settings)
  const crm = crmOf(latest, settings, currency ?? DEFAULT_CURRENCY)
  const tallies = latest.filter(({ about }) => about.kind !== 'leads').map(({ tally }) => tally)
  const platforms = new Set(tallies.map(({ platform }) => platform))
  const context = contextPlatforms(platforms, settings)
  const naming = namingOf(settings)
  const own = tallies.filter(({ platform }) => !context.has(platform))
  const dimensions = withoutSplits(dimensionsIn(own, naming), crm, settings)
  const needed = dimensionsNeeded(dimensions, settings, WHOLE_RUN, allNameSegments(own, naming))
  const data: Data = {
    tallies: () => tallyFiles(tallies, needed, naming),
    dimensions,
    platforms,
    currency,
    files: files.map(({ about }) => about),
    problems: [...problems, ...foreignMoney(files, currency ?? DEFAULT_CURRENCY)],
  }
  return withCrm(data, crm, settings, needed)
}
