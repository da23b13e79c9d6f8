import { readFile as readText, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { analyse } from '#lib/analysis/analyse'
import type { Data } from '#lib/analysis/data'
import { WHOLE_RUN } from '#lib/analysis/question'
import { contextPlatforms, dimensionsNeeded } from '#lib/analysis/segmentation'
import type { Settings } from '#lib/analysis/settings'
import { settingsSchema } from '#lib/analysis/settings'
import type { Day } from '#lib/kernel/day'
import { isDay } from '#lib/kernel/day'
import type { CurrencyCode } from '#lib/kernel/money'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import type { Problem } from '#lib/kernel/problem'
import { problem } from '#lib/kernel/problem'
import type { Result } from '#lib/kernel/result'
import { accepted, refused } from '#lib/kernel/result'
import { leaveOutClashes } from '#lib/metrics/file-tally'
import { dimensionsIn, tallyFiles } from '#lib/metrics/tally-files'
import type { ReadFile } from './read-file.ts'
import { readFile } from './read-file.ts'
import { problemSentence } from './sentences.ts'
import { summaryOf } from './summary.ts'
import { WrongUse } from './wrong-use.ts'

/** `analyse FILE...`: the whole pipeline without a database. */
export async function analyseCommand(args: readonly string[]): Promise<number> {
  const call = await readCall(args)
  const { files, problems } = await readFiles(call.files, call.settings)
  const analysis = analyse(dataOf(files, problems, call.settings), call.settings, WHOLE_RUN, call.asOf)
  for (const found of analysis.about.problems) process.stderr.write(`${problemSentence(found)}\n`)
  if (call.json) process.stdout.write(`${JSON.stringify(analysis)}\n`)
  else if (files.length > 0) process.stdout.write(summaryOf(analysis))
  return files.length > 0 ? 0 : 3
}

type Call = { files: string[]; settings: Settings; asOf: Day | null; json: boolean }

async function readCall(args: readonly string[]): Promise<Call> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { settings: { type: 'string' }, 'as-of': { type: 'string' }, json: { type: 'boolean', default: false } },
  })
  if (positionals.length === 0) throw new WrongUse('name at least one file to analyse')
  for (const path of positionals) await requireFile(path)
  const asOf = values['as-of'] ?? null
  if (asOf !== null && !isDay(asOf)) throw new WrongUse(`--as-of takes a day as YYYY-MM-DD, not “${asOf}”`)
  return { files: positionals, settings: await readSettings(values.settings), asOf, json: values.json }
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

async function readFiles(
  paths: readonly string[],
  settings: Settings,
): Promise<{ files: ReadFile[]; problems: Problem[] }> {
  const files: ReadFile[] = []
  const problems: Problem[] = settings.naming ? [problem('notNamed', 'warning')] : []
  for (const path of paths) {
    const read = await readFile(path, settings.period ? { period: settings.period } : {})
    const checked = read.ok ? checkAgainst(read.value, files, settings) : read
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

/** What has to be said where files name no currency. */
function currencyProblems(files: readonly ReadFile[], settings: Settings): Problem[] {
  if (files.length === 0 || settings.currency !== undefined) return []
  const currency = currencyOf(files, settings)
  if (currency === null) return [problem('currencyAssumed', 'warning', { params: { currency: DEFAULT_CURRENCY } })]
  return files
    .filter((file) => file.currency === null)
    .map(({ about }) => problem('currencyTaken', 'warning', { file: about.name, params: { currency } }))
}

/** A file in another currency is refused; rows that state known money in another cut are left out. */
function checkAgainst(file: ReadFile, earlier: readonly ReadFile[], settings: Settings): Result<ReadFile> {
  const expected = currencyOf(earlier, settings)
  if (expected !== null && file.currency !== null && file.currency !== expected) {
    return refused('otherCurrency', { found: file.currency, expected })
  }
  const known = earlier.flatMap(({ footprints }) => footprints())
  if (known.length > 0) leaveOutClashes(file.tally, known)
  const rows = file.tally.leftOut.size
  if (rows === 0) return accepted(file)
  const countedTwice = problem('countedTwice', 'error', { file: file.about.name, params: { rows } })
  return accepted({ ...file, problems: [...file.problems, countedTwice] })
}

function currencyOf(files: readonly ReadFile[], settings: Settings): CurrencyCode | null {
  return settings.currency ?? files.find(({ currency }) => currency !== null)?.currency ?? null
}

function dataOf(files: readonly ReadFile[], problems: readonly Problem[], settings: Settings): Data {
  const tallies = files.map(({ tally }) => tally)
  const platforms = new Set(tallies.map(({ platform }) => platform))
  const context = contextPlatforms(platforms, settings)
  const dimensions = dimensionsIn(tallies.filter(({ platform }) => !context.has(platform)))
  return {
    tallies: () => tallyFiles(tallies, dimensionsNeeded(dimensions, settings, WHOLE_RUN)),
    dimensions,
    platforms,
    currency: currencyOf(files, settings),
    files: files.map(({ about }) => about),
    problems,
  }
}
