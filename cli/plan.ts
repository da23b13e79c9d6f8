import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { csvLine } from '#lib/import/container/write-delimited'
import { createFormat } from '#lib/locale/format'
import type { FitWarning } from '#lib/planning/fit-check'
import type { Power } from '#lib/planning/plan-power'
import type { PlanRequest, TestPlan } from '#lib/planning/test-plan'
import { planRequest, planTest } from '#lib/planning/test-plan'
import { refusalSentence } from './sentences.ts'
import { WrongUse } from './wrong-use.ts'

/** `plan FILE`: a test before it runs, without a database. */
export async function planCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { csv: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  })
  const [path, ...others] = positionals
  if (path === undefined || others.length > 0) throw new WrongUse('name one file with the plan')
  const request = await readRequest(path)
  const planned = planTest(request)
  if (!planned.ok) throw new WrongUse(`the ads cannot be named: ${refusalSentence(planned.reason)}`)
  if (values.json) process.stdout.write(`${JSON.stringify(planned.value)}\n`)
  else if (values.csv) process.stdout.write(csvOf(planned.value).join(''))
  else process.stdout.write(summaryOf(request, planned.value))
  return 0
}

async function readRequest(path: string): Promise<PlanRequest> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new WrongUse(`the plan “${path}” cannot be read`)
  })
  const parsed = planRequest.safeParse(parseJson(text, path))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new WrongUse(`the plan is wrong at “${issue?.path.join('.') ?? ''}”: ${issue?.message}`)
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongUse(`the plan “${path}” is no JSON`)
  }
}

/** Headers by which the importer knows such a list again. */
function csvOf({ ads }: TestPlan): string[] {
  const head = ['Ad name', 'Segment', 'Creative', 'Pain point', 'Budget', 'URL parameters', 'Chance of a verdict']
  return [
    csvLine(head),
    ...ads.map(({ name, segment, creative, painPoint, budget, tags, chance }) =>
      csvLine([name, segment, creative, painPoint ?? '', budget, tags, chance ?? '']),
    ),
  ]
}

function summaryOf(request: PlanRequest, { ads, warnings, stage, target, budgetForPower }: TestPlan): string {
  const format = createFormat('en', request.currency)
  const [first] = ads
  const counted = (power: Power) => ads.filter((ad) => ad.power === power).length
  const money = (units: number) => format.money(units)
  const perAd = first === undefined ? '' : `, ${money(first.budget)} each`
  const lines = [
    `${request.name}: ${ads.length} ads of ${request.segments.length} segments and ${request.creatives.length} creatives${perAd}`,
    ...warnings.map((warning) => `  ${WARNINGS[warning.key]}`),
  ]
  if (target === null)
    return `${[...lines, `  Without a target for a ${stage} nothing can be said of the budget.`].join('\n')}\n`
  const enough =
    budgetForPower === null
      ? 'No reasonable budget gives four chances in five.'
      : `Four chances in five on average take ${money(budgetForPower)} in all.`
  const told = [
    `  a ${stage} may cost ${money(target)}; a verdict by day ${request.days}:`,
    `    powered       ${counted('powered')} ads, at least four chances in five`,
    `    directional   ${counted('directional')} ads, at least an even chance`,
    `    not testable  ${counted('notTestable')} ads`,
    `  ${enough}`,
  ]
  return `${[...lines, ...told].join('\n')}\n`
}

const WARNINGS: Readonly<Record<FitWarning['key'], string>> = {
  task: 'The task is not sales: a test by the cost of leads and sales says little of it.',
  check: 'The average check is above what paid social traffic usually sells at once.',
  situational: 'What people want at one moment only is better found by search and context than by segments.',
  business: 'Selling to companies is the hardest case: expect a long time, budget and patience.',
  wideRange: 'A shop with a wide range has no single audience: test a narrow part of it.',
  fewAds: 'With fewer than 40 ads segments, creatives and pain points are hard to tell apart.',
  manyAds: 'More than 80 ads are more than one person looks through every day.',
}
