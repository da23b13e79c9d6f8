import { analyse } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import type { Data } from '#lib/analysis/data'
import { joinData } from '#lib/analysis/join-data'
import { WHOLE_RUN } from '#lib/analysis/question'
import { DEFAULT_CURRENCY } from '#lib/kernel/money'
import { adsOfFiles } from '#lib/metrics/ad-data'
import { namingOf } from '#lib/metrics/name-ads'
import type { AnalyseCall } from './analyse-call.ts'
import { readCall } from './analyse-call.ts'
import { foreignMoney, leadsIn } from './crm.ts'
import { jsonParts } from './json-parts.ts'
import { latestLast } from './latest-last.ts'
import { currencyOf, readFiles } from './read-files.ts'
import { problemSentence } from './sentences.ts'
import { summaryOf } from './summary.ts'

/** `analyse FILE...`: the whole pipeline without a database. */
export async function analyseCommand(args: readonly string[]): Promise<number> {
  const call = await readCall(args)
  const data = await dataOf(call)
  const analysis = analyse(data, call.settings, WHOLE_RUN, call.asOf)
  for (const found of analysis.about.problems) process.stderr.write(`${problemSentence(found)}\n`)
  if (call.json) writeJson(analysis)
  else if (data.files.length > 0) process.stdout.write(summaryOf(analysis))
  return data.files.length > 0 ? 0 : 3
}

function writeJson(analysis: Analysis): void {
  for (const part of jsonParts(analysis)) process.stdout.write(part)
  process.stdout.write('\n')
}

/** The files themselves go, before the answer needs the memory. */
async function dataOf(call: AnalyseCall): Promise<Data> {
  const { settings } = call
  const { files, problems } = await readFiles(call)
  const latest = latestLast(files)
  const currency = currencyOf(latest, settings)
  const money = currency ?? DEFAULT_CURRENCY
  const tallies = latest.filter(({ about }) => about.kind !== 'leads').map(({ tally }) => tally)
  const about = {
    currency,
    files: files.map((file) => file.about),
    problems: [...problems, ...foreignMoney(files, money)],
  }
  const ads = adsOfFiles(tallies, namingOf(settings))
  return joinData(ads, leadsIn(latest, tallies, settings, money), about, settings, WHOLE_RUN)
}
