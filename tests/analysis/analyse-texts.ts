import type { Judged } from '#lib/analysis/analyse'
import { analyse } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import type { Data } from '#lib/analysis/data'
import { judgeRun } from '#lib/analysis/judge-run'
import type { Judgement } from '#lib/analysis/judgement'
import type { Question } from '#lib/analysis/question'
import { WHOLE_RUN } from '#lib/analysis/question'
import { contextPlatforms, dimensionsNeeded } from '#lib/analysis/segmentation'
import type { Settings } from '#lib/analysis/settings'
import type { RowSink } from '#lib/import/rows/row-reader'
import { ignore } from '#lib/import/rows/row-reader'
import { surveyFile } from '#lib/import/survey'
import type { FileTally } from '#lib/metrics/file-tally'
import { KeyedSums } from '#lib/metrics/keyed-sums'
import { dimensionsIn, tallyFiles } from '#lib/metrics/tally-files'
import { bytesOf, inPieces } from '../import/read-text.ts'

/** The answer to a question about files given as text; `judged` spares the model where it was asked before. */
export async function analyseTexts(
  texts: readonly string[],
  settings: Settings = {},
  question: Partial<Question> = {},
  judged: Judged | null = null,
): Promise<Analysis> {
  const whole = { ...WHOLE_RUN, ...question }
  return analyse(await dataOf(texts, settings, whole), settings, whole, null, judged)
}

/** What is concluded from files given as text. */
export async function judgeTexts(texts: readonly string[], settings: Settings = {}): Promise<Judgement> {
  return judgeRun(await dataOf(texts, settings, WHOLE_RUN), settings)
}

/** The rows of a text added up, as the command line does. */
export async function tallyOf(text: string): Promise<FileTally> {
  const reading = await surveyFile(inPieces(bytesOf(text), [65_536]), () => new SummingSink())
  if (!reading.ok) throw new Error(`refused: ${JSON.stringify(reading.reason)}`)
  const { survey, reader, sink } = reading.value
  const { registry, keys } = reader
  return { platform: survey.plan.platform, registry, keys, sums: sink.sums, leftOut: new Set() }
}

async function dataOf(texts: readonly string[], settings: Settings, question: Question): Promise<Data> {
  const tallies = await Promise.all(texts.map(tallyOf))
  const platforms = new Set(tallies.map(({ platform }) => platform))
  const context = contextPlatforms(platforms, settings)
  const dimensions = dimensionsIn(tallies.filter(({ platform }) => !context.has(platform)))
  return {
    tallies: () => tallyFiles(tallies, dimensionsNeeded(dimensions, settings, question)),
    dimensions,
    platforms,
    currency: null,
    files: [],
    problems: [],
  }
}

class SummingSink implements RowSink {
  readonly sums = new KeyedSums()
  readonly accept: RowSink['accept'] = (row) => this.sums.add(row.key, row.sums)
  readonly refuse = ignore
  readonly warn = ignore
}
