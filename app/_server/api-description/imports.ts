import { z } from 'zod'
import { IMPORT_STATES } from '#db/schema/imports'
import { importConfirmation, importCorrections, sheetChoice } from '../import-body.ts'
import { refusal } from './analysis-answer.ts'
import type { Operation } from './operation.ts'
import { day, file, id, json, moment, part } from './operation.ts'

const conflict = z.object({
  kind: z.string(),
  rows: z.number().int(),
  existing: z.number().int(),
  span: z.object({ start: day, end: day }),
  spend: z.number(),
  imports: z.array(z.object({ id, fileName: z.string() })),
})

/** How the file is read (`survey`) and what is asked of it are described as far as they are certain to stay. */
const view = part(
  'Import',
  z.looseObject({
    id,
    runId: id,
    fileName: z.string(),
    size: z.number().int(),
    sha256: z.string().nullable(),
    state: z.enum(IMPORT_STATES),
    progress: z.object({ bytes: z.number(), rows: z.number() }).nullable(),
    survey: z.looseObject({}).nullable(),
    corrections: z.looseObject({}),
    refusal: refusal.nullable(),
    questions: z.array(z.looseObject({})),
    conflicts: z.array(conflict),
    changes: z.looseObject({}).nullable(),
    result: z
      .looseObject({
        read: z.number().int(),
        accepted: z.number().int(),
        refused: z.number().int(),
        added: z.number().int(),
        changed: z.number().int(),
        unchanged: z.number().int(),
        spendBefore: z.number().nullable(),
        spendAfter: z.number().nullable(),
      })
      .nullable(),
    createdAt: moment,
    savedAt: moment.nullable(),
    revertedAt: moment.nullable(),
  }),
)
const imported = json('Import', view)

const OF_IMPORT = '/runs/{runId}/imports/{importId}'

export const IMPORTS: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/imports',
    summary: 'The imports of a test run, the newest first',
    takes: 'write',
    status: 200,
    answer: json('Imports', z.array(view)),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/imports',
    summary: 'Uploads an export, and begins to read it',
    says: 'The body is the file itself: CSV, TSV or XLSX of an ad platform or a CRM. The answer names the import; ask for it until `state` is `ready`, then confirm it.',
    takes: 'write',
    parameters: [
      { name: 'X-File-Name', in: 'header', says: 'The name of the file, percent-encoded.', schema: z.string() },
    ],
    body: file('The export.', 'application/octet-stream'),
    status: 201,
    answer: json('Created', z.object({ id })),
    refusals: ['tooLarge', 'workspaceFull', 'truncated', 'empty', 'alreadyImported', 'finalReport'],
  },
  {
    method: 'get',
    path: OF_IMPORT,
    summary: 'An import: how far it is, how it is read, what is open',
    takes: 'write',
    status: 200,
    answer: imported,
    refusals: [],
  },
  {
    method: 'patch',
    path: OF_IMPORT,
    summary: 'Says how the file is to be read, and reads it again',
    says: 'Corrections are said whole: they replace those said before. Columns go by their position, from 0.',
    takes: 'write',
    body: json('ImportCorrections', importCorrections),
    status: 200,
    answer: imported,
    refusals: ['invalid', 'notReady'],
  },
  {
    method: 'delete',
    path: OF_IMPORT,
    summary: 'Drops an import that is not saved',
    takes: 'write',
    status: 204,
    refusals: ['notReady'],
  },
  {
    method: 'post',
    path: `${OF_IMPORT}/confirm`,
    summary: 'Saves an import that is ready',
    says: 'Saving goes on after the answer: ask for the import until `state` is `saved`. `replace` lets earlier rows step back where these would count their money twice; without it such an import is refused.',
    takes: 'write',
    body: json('ImportConfirmation', importConfirmation),
    status: 200,
    answer: imported,
    refusals: ['invalid', 'notReady', 'confirmedBefore', 'openQuestions', 'conflicts', 'planChanged', 'finalReport'],
  },
  {
    method: 'post',
    path: `${OF_IMPORT}/cancel`,
    summary: 'Ends reading or saving; nothing of it is saved',
    takes: 'write',
    status: 200,
    answer: imported,
    refusals: ['notUnderWay'],
  },
  {
    method: 'post',
    path: `${OF_IMPORT}/rerun`,
    summary: 'Reads a file again whose import was interrupted, cancelled or has failed',
    takes: 'write',
    status: 200,
    answer: imported,
    refusals: ['notStopped'],
  },
  {
    method: 'post',
    path: `${OF_IMPORT}/revert`,
    summary: 'Takes a saved import back whole',
    takes: 'write',
    status: 200,
    answer: imported,
    refusals: ['notSaved', 'finalReport'],
  },
  {
    method: 'post',
    path: `${OF_IMPORT}/sheets`,
    summary: 'Reads a further sheet of a workbook, as an import of its own',
    takes: 'write',
    body: json('SheetChoice', sheetChoice),
    status: 201,
    answer: json('Created', z.object({ id })),
    refusals: ['invalid', 'notReady', 'alreadyImported', 'finalReport'],
  },
  {
    method: 'get',
    path: `${OF_IMPORT}/refused-rows`,
    summary: 'The rows that could not be read, each with why',
    takes: 'write',
    status: 200,
    answer: file('The rows as they stand in the file.', 'text/csv'),
    refusals: [],
  },
  {
    method: 'get',
    path: '/template',
    summary: 'A table of ads to be filled in by hand',
    takes: 'nothing',
    status: 200,
    answer: file('The template.', 'text/csv'),
    refusals: [],
  },
  {
    method: 'get',
    path: '/template/leads',
    summary: 'A table of leads to be filled in by hand',
    takes: 'nothing',
    status: 200,
    answer: file('The template.', 'text/csv'),
    refusals: [],
  },
]
