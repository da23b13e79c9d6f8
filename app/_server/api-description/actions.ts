import { z } from 'zod'
import { CARRIED_OUT } from '#lib/verdict/platform-lists'
import { actionsDone, newDecision } from '../save-actions.ts'
import { takenAction } from './analysis-answer.ts'
import type { Operation } from './operation.ts'
import { day, file, id, inLanguage, json, moment, query } from './operation.ts'

const pastAction = takenAction.extend({ undoneAt: moment.nullable() })

export const ACTIONS: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/actions',
    summary: 'Everything that was decided about the ads, the latest first',
    takes: 'read',
    status: 200,
    answer: json('PastActions', z.object({ actions: z.array(pastAction) })),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/actions',
    summary: 'Decides about ads: as their verdicts say, otherwise and why, or later',
    says: '`ads` are keys of `groups.ad` of the analysis; `dataVersion` is that of the run the analysis was read with. Where the data have changed since, nothing is decided.',
    takes: 'write',
    body: json('NewDecision', newDecision),
    status: 201,
    answer: json('Decided', z.object({ batch: id, until: day.nullable() })),
    refusals: ['invalid', 'verdictsChanged', 'adNotJudged', 'finalReport'],
  },
  {
    method: 'patch',
    path: '/runs/{runId}/actions',
    summary: 'Notes that actions are carried out on the platform, or are not',
    takes: 'write',
    body: json('ActionsDone', actionsDone),
    status: 204,
    refusals: ['invalid'],
  },
  {
    method: 'delete',
    path: '/runs/{runId}/actions/{which}',
    summary: 'Takes back a batch of decisions, or one by its id',
    takes: 'write',
    status: 204,
    refusals: ['finalReport'],
  },
  {
    method: 'get',
    path: '/runs/{runId}/actions/ids',
    summary: 'Ids of the ads of a platform that are to be paused or boosted, as a file',
    takes: 'read',
    parameters: [
      { ...query('outcome', 'What is to be done.', z.enum(CARRIED_OUT)), isRequired: true },
      { ...query('platform', 'As the files of the analysis name it.', z.string()), isRequired: true },
      query('format', 'CSV where it is left out.', z.enum(['csv', 'xlsx'])),
      inLanguage,
    ],
    status: 200,
    answer: file('The list.', 'text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'),
    refusals: ['invalid', 'nothingToList'],
  },
]
