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
import { dimensionsIn, namingProblems, tallyFiles } from '#lib/metrics/tally-files'
import { crmOf, foreignMoney } from './crm.ts'
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
  const problems: Problem[] = []
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
  const named = namingProblems(
    files.map(({ tally }) => tally),
    namingOf(settings),
  )
  return { files, problems: [...problems, ...named, ...currencyProblems(files, settings)] }
}

/** What has to be said where files name no currency. */
function currencyProblems(files: readonly ReadFile[], settings: Settings): Problem[] {
  if (files.length === 0 || settings.currency !== undefined) return []
  const currency = currencyOf(files, settings)
  if (currency === null) return [problem('currencyAssumed', 'warning', { params: { currency: DEFAULT_CURRENCY } })]
  return files
    .filter((file) => file.currency === null && file.about.kind !== 'leads')
    .map(({ about }) => problem('currencyTaken', 'warning', { file: about.name, params: { currency } }))
}

/** A file in another currency is refused; rows that state known money in another cut are left out. */
function checkAgainst(file: ReadFile, earlier: readonly ReadFile[], settings: Settings): Result<ReadFile> {
  if (file.about.kind === 'leads') return accepted(file)
  const expected = currencyOf(
    earlier.filter(({ about }) => about.kind !== 'leads'),
    settings,
  )
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

/** That of the ads; the CRM's only where there are none: it may well be kept in another one. */
function currencyOf(files: readonly ReadFile[], settings: Settings): CurrencyCode | null {
  const ads = files.filter(({ about }) => about.kind !== 'leads')
  const named = (ads.length > 0 ? ads : files).find(({ currency }) => currency !== null)
  return settings.currency ?? named?.currency ?? null
}

function dataOf(files: readonly ReadFile[], problems: readonly Problem[], settings: Settings): Data {
  const currency = currencyOf(files, settings)
  const crm = crmOf(files, settings, currency ?? DEFAULT_CURRENCY)
  const tallies = files.filter(({ about }) => about.kind !== 'leads').map(({ tally }) => tally)
  const platforms = new Set(tallies.map(({ platform }) => platform))
  const context = contextPlatforms(platforms, settings)
  const naming = namingOf(settings)
  const own = tallies.filter(({ platform }) => !context.has(platform))
  const dimensions = withoutSplits(dimensionsIn(own, naming), crm, settings)
  const needed = dimensionsNeeded(dimensions, settings, WHOLE_RUN)
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
