import type { Stage } from '../../kernel/stage.ts'
import type { Words } from './table.ts'

const COSTS = {
  click: 'cpc',
  subscriber: 'costPerSubscriber',
  lead: 'costPerLead',
  sale: 'costPerSale',
} as const satisfies Record<Stage, string>

/** `Cost per lead` */
export function costText(stage: Stage, words: Words): string {
  return words.text(`analysis.measure.${COSTS[stage]}`)
}

/** `Leads` */
export function stageText(stage: Stage, words: Words): string {
  return words.text(`analysis.funnel.step.${stage}`)
}

/** `yes` or `no` */
export function answerText(answer: boolean, words: Words): string {
  return words.text(`export.answer.${answer ? 'yes' : 'no'}`)
}
