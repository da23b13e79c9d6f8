import { z } from 'zod'
import type { Share } from '../load-share.ts'
import { newShare } from '../save-share.ts'
import type { Operation } from './operation.ts'
import { id, json, moment, part } from './operation.ts'

const share = part(
  'Share',
  z.object({
    id,
    label: z.string().nullable(),
    createdAt: moment,
    expiresAt: moment.nullable(),
    revokedAt: moment.nullable(),
    maker: z.string().nullable(),
    isProtected: z.boolean(),
  }) satisfies z.ZodType<Share>,
)

export const SHARES: readonly Operation[] = [
  {
    method: 'get',
    path: '/runs/{runId}/shares',
    summary: 'The links by which the run can be read without an account',
    takes: 'write',
    status: 200,
    answer: json('Shares', z.object({ shares: z.array(share) })),
    refusals: [],
  },
  {
    method: 'post',
    path: '/runs/{runId}/shares',
    summary: 'Makes such a link',
    says: '`path` is its address below that of this server. It is told this once.',
    takes: 'write',
    body: json('NewShare', newShare),
    status: 201,
    answer: json('MadeShare', z.object({ share, path: z.string() })),
    refusals: ['invalid'],
  },
  {
    method: 'delete',
    path: '/runs/{runId}/shares/{shareId}',
    summary: 'Closes a link at once',
    takes: 'write',
    status: 204,
    refusals: [],
  },
]
