import type { MissingPart, Question } from '#lib/import/plan'
import { refused } from '#lib/kernel/result'

/** The refusal of a file with a question that only a person can answer. */
export function refuseOpen(question: Question): ReturnType<typeof refused> {
  if (question.kind === 'mapping') {
    const [missing = 'ad'] = question.missing
    return refused(UNKNOWN[missing], { headers: listed(question.samples) })
  }
  const [found = '', expected = ''] = question.samples
  if (question.kind === 'rate') return refused('otherCurrency', { found, expected })
  return refused(UNANSWERED[question.kind], { samples: question.samples.join(', ') })
}

const UNANSWERED: Record<Exclude<Question['kind'], 'mapping' | 'rate'>, string> = {
  'day-order': 'dayOrderOpen',
  'day-column': 'dayColumnOpen',
  'two-columns': 'twoColumns',
  period: 'openQuestions',
}

const UNKNOWN: Record<MissingPart, string> = {
  figure: 'noFigures',
  ad: 'noAdKey',
  lead: 'noLeadId',
  created: 'noLeadDay',
}

const MOST_LISTED = 8

function listed(headers: readonly string[]): string {
  const shown = headers.slice(0, MOST_LISTED).join(', ')
  return headers.length > MOST_LISTED ? `${shown} …` : shown
}
