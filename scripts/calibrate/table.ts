import type { RegimeName } from '../../cli/simulate/regime.ts'
import type { Line, Section } from './report.ts'
import { isMet } from './report.ts'
import type { Part } from './score-campaign.ts'

const TITLES: Record<Part, string> = {
  estimates: 'Costs of the ads',
  effects: 'Pain points and segments',
  verdicts: 'Verdicts and the split of the money',
  forecast: 'The next 28 days, in a drifting world',
  spend: 'Spend still needed for a verdict',
  plan: 'A budget planned for a verdict',
  channel: 'Beside another channel',
}

/** The whole report in Markdown: what is missed first, then the tables of each regime. */
export function reportText(reports: ReadonlyMap<RegimeName, readonly Section[]>): string {
  const tables = [...reports].flatMap(([regime, sections]) => [
    `## ${regime}`,
    ...sections.flatMap((section) => [`### ${TITLES[section.part]}`, tableOf(section)]),
  ])
  return [summaryOf(reports), ...tables].join('\n\n')
}

function summaryOf(reports: ReadonlyMap<RegimeName, readonly Section[]>): string {
  const lines = [...reports].map(([regime, sections]) => {
    const scored = sections.flatMap((section) => section.lines).filter((line) => isMet(line) !== null)
    const missed = scored.filter((line) => !isMet(line)).map(({ name }) => name)
    const rest = missed.length === 0 ? '' : ` Missed: ${missed.join('; ')}.`
    return `- ${regime}: ${scored.length - missed.length} of ${scored.length} goals met.${rest}`
  })
  return lines.join('\n')
}

function tableOf({ lines }: Section): string {
  const methods = [...new Set(lines.flatMap(({ others }) => Object.keys(others)))]
  const head = ['figure', 'engine', '± 1 se', 'goal', '', ...methods]
  return aligned([head, ...lines.map((line) => cellsOf(line, methods))])
}

function cellsOf(line: Line, methods: readonly string[]): string[] {
  const { name, engine, standardError, others } = line
  const met = { true: 'met', false: 'MISSED', null: '' }[`${isMet(line)}`]
  return [
    name,
    number(engine),
    number(standardError),
    goalText(line),
    met,
    ...methods.map((method) => number(others[method])),
  ]
}

function goalText({ goal }: Line): string {
  if (goal === null) return ''
  const { atLeast, atMost } = goal
  if (atLeast === undefined) return `≤ ${number(atMost)}`
  return atMost === undefined ? `≥ ${number(atLeast)}` : `${number(atLeast)} to ${number(atMost)}`
}

/** Three decimals; nothing for what is not there. */
function number(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return ''
  const text = value.toFixed(3)
  return text === '-0.000' ? '0.000' : text
}

/** A Markdown table whose columns stand below each other in plain text too. */
function aligned([head = [], ...rows]: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((cells) => cells[column]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}
