import { DIMENSIONS } from '../../kernel/dimension.ts'
import type { Analysis } from '../analysis.ts'
import type { Question } from '../question.ts'
import { dimensionText } from './group-name.ts'
import type { Table, Words } from './table.ts'

/** What a reader of a table without its page has to know: of which run and days it is, and how to read its cells. */
export function aboutTable({ about }: Analysis, question: Question, title: string, words: Words): Table {
  const label = (name: string) => words.text(`export.about.${name}`)
  const filter = filterText(question, words)
  const lines: readonly (readonly [string, string | null])[] = [
    [label('table'), title],
    [label('period'), about.period === null ? null : words.span(about.period)],
    [label('view'), filter === '' ? label('whole') : words.text('export.about.filtered', { filter })],
    [label('currency'), about.currency],
    [label('range'), label('rangeText')],
    [label('empty'), label('emptyText')],
    [label('engine'), `Touchstone ${about.engine}`],
  ]
  return {
    title: label('sheet'),
    columns: [
      { key: 'label', header: label('run'), kind: 'text' },
      { key: 'value', header: about.name ?? '', kind: 'text' },
    ],
    rows: lines.filter(([, value]) => value !== null),
  }
}

/** `Age: 25–34, 35–44; 7 – 9 Sept` */
function filterText({ period, filter }: Question, words: Words): string {
  const values = DIMENSIONS.flatMap((dimension) => {
    const chosen = filter[dimension]?.map((value) => dimensionText(dimension, value, words)) ?? []
    return chosen.length === 0 ? [] : [`${words.text(`analysis.dimension.${dimension}`)}: ${chosen.join(', ')}`]
  })
  return [...values, ...(period === null ? [] : [words.span(period)])].join('; ')
}
