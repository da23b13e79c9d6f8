import { z } from 'zod'
import { LEAD_OUTCOMES } from '#lib/kernel/lead-outcome'
import { layoutSettled, wholeLayout } from '../layout-body.ts'
import type { LayoutView } from '../load-layouts.ts'
import { namingTried } from '../naming-body.ts'
import { creativeChange } from '../save-creative.ts'
import { leadStages } from '../save-lead-stages.ts'
import type { Operation } from './operation.ts'
import { file, id, json, moment, part, query } from './operation.ts'

const stages = json(
  'LeadStageCounts',
  z.object({
    stages: z.array(
      z.object({
        platform: z.string(),
        pipeline: z.string(),
        stage: z.string(),
        count: z.number().int(),
        suggested: z.enum(LEAD_OUTCOMES),
        stated: z.enum(LEAD_OUTCOMES).nullable(),
      }),
    ),
  }),
)

const layout = part(
  'Layout',
  z.object({
    id,
    platform: z.string(),
    layout: z.looseObject({ headers: z.array(z.string()) }),
    createdAt: moment,
    usedAt: moment,
  }) satisfies z.ZodType<LayoutView>,
)

const dictionary = z.looseObject({
  matched: z.number().int(),
  ads: z.number().int(),
  lines: z.number().int(),
  unknownCount: z.number().int(),
  batch: z.number().int().nullable(),
})

const picture = file('PNG, JPEG, WebP or GIF.', 'image/png', 'image/jpeg', 'image/webp', 'image/gif')

export const NAMES: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/labels/dictionary',
    summary: 'A table of the run’s ads, to be filled in',
    takes: 'write',
    status: 200,
    answer: file('One line for each ad.', 'text/csv'),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/labels/dictionary',
    summary: 'Reads such a table: segment, creative and pain point of ads by their id or name',
    takes: 'write',
    parameters: [query('save', '`true` has it count from now on; else it is only read.', z.enum(['true']))],
    body: file('CSV, TSV or XLSX.', 'application/octet-stream'),
    status: 200,
    answer: json('Dictionary', dictionary),
    refusals: [
      'tooLarge',
      'empty',
      'unclosedQuote',
      'rowTooLong',
      'secondTable',
      'dictionaryTooLong',
      'dictionaryValueTooLong',
      'dictionaryNoAd',
      'dictionaryNoValues',
      'dictionaryEmpty',
      'dictionaryNothing',
      'finalReport',
    ],
  },
  {
    method: 'delete',
    path: '/runs/{runId}/labels/{batch}',
    summary: 'Takes back what a table has said',
    takes: 'write',
    status: 204,
    refusals: ['finalReport'],
  },
  {
    method: 'post',
    path: '/runs/{runId}/names/preview',
    summary: 'What patterns would make of the names of the ads; nothing is saved',
    takes: 'write',
    body: json('NamingTried', namingTried),
    status: 200,
    answer: json('NamingPreview', z.looseObject({ hits: z.array(z.number().int()) })),
    refusals: ['invalid'],
  },
  {
    method: 'patch',
    path: '/runs/{runId}/creatives',
    summary: 'Changes the text of a creative, or takes its picture away',
    takes: 'write',
    body: json('CreativeChange', creativeChange),
    status: 204,
    refusals: ['invalid', 'finalReport'],
  },
  {
    method: 'post',
    path: '/runs/{runId}/creatives/pictures',
    summary: 'Takes in the picture of a creative',
    takes: 'write',
    parameters: [{ ...query('creative', 'Its name.', z.string()), isRequired: true }],
    body: picture,
    status: 201,
    answer: json('KeptPicture', z.object({ sha256: z.string() })),
    refusals: ['invalid', 'tooLarge', 'truncated', 'notAPicture', 'finalReport'],
  },
  {
    method: 'get',
    path: '/runs/{runId}/creatives/pictures/{sha256}',
    summary: 'The picture of a creative',
    takes: 'read',
    status: 200,
    answer: picture,
    refusals: [],
  },
  {
    method: 'get',
    path: '/runs/{runId}/lead-stages',
    summary: 'The stages of the CRM’s leads, and what they mean',
    takes: 'read',
    status: 200,
    answer: stages,
    refusals: [],
  },
  {
    method: 'patch',
    path: '/runs/{runId}/lead-stages',
    summary: 'Says what stages mean, in all runs of the workspace',
    says: 'Stages that are not named stay as they are.',
    takes: 'write',
    body: json('LeadStages', leadStages),
    status: 200,
    answer: stages,
    refusals: ['invalid', 'finalReport'],
  },
  {
    method: 'get',
    path: '/layouts',
    summary: 'What is remembered of files with the same headers',
    takes: 'write',
    status: 200,
    answer: json('Layouts', z.array(layout)),
    refusals: [],
  },
  {
    method: 'patch',
    path: '/layouts/{layoutId}',
    summary: 'Changes what is remembered',
    takes: 'write',
    body: json('LayoutSettled', layoutSettled),
    status: 200,
    answer: json('Layout', layout),
    refusals: ['invalid'],
  },
  {
    method: 'put',
    path: '/layouts/{layoutId}',
    summary: 'Puts back what was forgotten, as the list of layouts said it',
    takes: 'write',
    body: json('WholeLayout', wholeLayout),
    status: 200,
    answer: json('Layout', layout),
    refusals: ['invalid'],
  },
  {
    method: 'delete',
    path: '/layouts/{layoutId}',
    summary: 'Forgets what is remembered',
    takes: 'write',
    status: 204,
    refusals: [],
  },
]
