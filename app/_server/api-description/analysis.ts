import { z } from 'zod'
import { TABLE_NAMES } from '#lib/analysis/tables'
import { DIMENSIONS, SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { VERDICTS } from '#lib/kernel/outcome'
import { analysis, decision, forecast } from './analysis-answer.ts'
import type { Operation, Parameter } from './operation.ts'
import { day, file, inLanguage, json, query } from './operation.ts'

/** What is asked of a run's data; what makes no sense is left out of account. */
const QUESTION: readonly Parameter[] = [
  query('from', 'First day; with `to`.', day),
  query('to', 'Last day; with `from`.', day),
  query('by', `What makes a segment, parted by commas: ${SEGMENT_DIMENSIONS.join(', ')}.`, z.string()),
  ...DIMENSIONS.map((dimension) =>
    query(`f.${dimension}`, 'Only rows with one of these values; may be said several times.', z.array(z.string())),
  ),
]

const TABLE_FORMATS = ['csv', 'xlsx'] as const
const CSV = 'text/csv'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const ANALYSIS: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/analysis',
    summary: 'The answer: totals, costs with their ranges, verdicts, forecast and decision',
    says: 'Money is in units of `about.currency`, shares are fractions of 1. What no file has is null, never 0; texts are keys with their values. Keys are added, never renamed or removed; `about.schema` counts breaking changes.',
    takes: 'read',
    parameters: QUESTION,
    status: 200,
    answer: json('Analysis', analysis),
    refusals: [],
  },
  {
    method: 'get',
    path: '/runs/{runId}/analysis/file',
    summary: 'The same answer as a file to be kept',
    takes: 'read',
    parameters: QUESTION,
    status: 200,
    answer: file('An `Analysis`.', 'application/json'),
    refusals: [],
  },
  {
    method: 'get',
    path: '/runs/{runId}/forecast',
    summary: 'What forecast and decision would be with other settings',
    says: 'Nothing is saved. A parameter that is said and empty stands for the engine’s default.',
    takes: 'read',
    parameters: [
      query('days', 'Days ahead.', z.number().int()),
      query('dailyBudget', 'In units of the run’s currency.', z.number()),
      query('market', 'How far costs may move.', z.enum(['calm', 'usual', 'rough'])),
      query('wearOutPerDay', 'Loss of clicks per unit of money and day, a fraction.', z.number()),
      query('scaleUpElasticity', 'Growth of the log cost with the log of the budget.', z.number()),
    ],
    status: 200,
    answer: json('Outlook', z.looseObject({ forecast: forecast.nullable(), decision: decision.nullable() })),
    refusals: [],
  },
  {
    method: 'get',
    path: '/runs/{runId}/tables/{name}',
    summary: 'A table of the answer as CSV or XLSX',
    says: `Names: ${TABLE_NAMES.join(', ')}.`,
    takes: 'read',
    parameters: [
      query('format', 'CSV where it is left out.', z.enum(TABLE_FORMATS)),
      query(
        'verdicts',
        `Of the table \`verdicts\`, those to be in it, parted by commas: ${VERDICTS.join(', ')}.`,
        z.string(),
      ),
      inLanguage,
      ...QUESTION,
    ],
    status: 200,
    answer: file('The table.', CSV, XLSX),
    refusals: ['invalid'],
  },
]
