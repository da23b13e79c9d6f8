import { z } from 'zod'
import type { Operation } from './operation.ts'
import { file, id, inLanguage, query } from './operation.ts'

export const JOURNAL: readonly Operation[] = [
  {
    method: 'get',
    path: '/activity/file',
    summary: 'Who did what, and when, as a file',
    takes: 'write',
    parameters: [
      query('run', 'Only of this test run.', id),
      query('format', 'CSV where it is left out.', z.enum(['csv', 'xlsx'])),
      inLanguage,
    ],
    status: 200,
    answer: file('The journal.', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    refusals: ['invalid'],
  },
]
