import type { Judged } from '#lib/analysis/analyse'
import { analyse } from '#lib/analysis/analyse'
import type { Analysis } from '#lib/analysis/analysis'
import type { Data } from '#lib/analysis/data'
import { joinData } from '#lib/analysis/join-data'
import { judgeRun } from '#lib/analysis/judge-run'
import type { Judgement } from '#lib/analysis/judgement'
import type { Question } from '#lib/analysis/question'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { Settings } from '#lib/analysis/settings'
import type { RowSink } from '#lib/import/rows/row-sink'
import { ignore } from '#lib/import/rows/row-sink'
import { surveyFile } from '#lib/import/survey'
import { adsOfFiles } from '#lib/metrics/ad-data'
import type { FileTally } from '#lib/metrics/file-tally'
import { KeyedSums } from '#lib/metrics/keyed-sums'
import { namingOf } from '#lib/metrics/name-ads'
import type { TakenAction } from '#lib/verdict/taken-action'
import { bytesOf, inPieces } from '../import/read-text.ts'

/**
 * The answer to a question about files given as text; `judged` spares the model where it was asked before, `actions` are
 * what people decided.
 */
export async function analyseTexts(
  texts: readonly string[],
  settings: Settings = {},
  question: Partial<Question> = {},
  judged: Judged | null = null,
  actions: readonly TakenAction[] | null = null,
): Promise<Analysis> {
  const whole = { ...WHOLE_RUN, ...question }
  const data = await dataOf(texts, settings, whole)
  return analyse(actions === null ? data : { ...data, actions }, settings, whole, null, judged)
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
  const ads = adsOfFiles(await Promise.all(texts.map(tallyOf)), namingOf(settings))
  return joinData(ads, null, { currency: null, files: [], problems: [] }, settings, question)
}

class SummingSink implements RowSink {
  readonly sums = new KeyedSums()
  readonly accept: RowSink['accept'] = (row) => this.sums.add(row.key, row.sums)
  readonly refuse = ignore
  readonly warn = ignore
}
