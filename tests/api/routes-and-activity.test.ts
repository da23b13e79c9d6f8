import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { ActivityKind } from '#lib/kernel/activity'
import { loadCatalogue } from '#lib/locale/catalogue'
import { LOCALES } from '#lib/locale/locales'

const READS = 'changes nothing'
const UNSAVED = 'what is not saved yet is of nobody’s figures'
const DRAFT = 'a draft: the version that is finished is told'
const READING = 'how files are read changes no figure; the import tells the file'
const CLICKS = 'ticked off beside the decision itself, which is told'

/** What each way to change something tells in the journal, or why nothing. A new one gets its line here first. */
const WAYS: Record<string, readonly ActivityKind[] | string> = {
  'PUT account/password': ['passwordChanged'],
  'POST deliveries/[deliveryId]': 'sends again what was sent before',
  'POST invitations': ['invited'],
  'DELETE invitations/[invitationId]': ['invitationClosed'],
  'POST join': ['joined'],
  'PATCH layouts/[layoutId]': READING,
  'PUT layouts/[layoutId]': READING,
  'DELETE layouts/[layoutId]': READING,
  'PATCH people/[userId]': ['accessChanged', 'accountClosed', 'accountOpened'],
  'DELETE people/[userId]': ['memberRemoved'],
  'POST runs': ['runCreated'],
  'PATCH runs/[runId]': ['runChanged'],
  'DELETE runs/[runId]': ['runDeleted'],
  'POST runs/[runId]/actions': ['decided'],
  'PATCH runs/[runId]/actions': CLICKS,
  'DELETE runs/[runId]/actions/[which]': ['decisionsTakenBack'],
  'PATCH runs/[runId]/creatives': ['creativeChanged'],
  'POST runs/[runId]/creatives/pictures': ['creativeChanged'],
  'POST runs/[runId]/imports': UNSAVED,
  'PATCH runs/[runId]/imports/[importId]': UNSAVED,
  'DELETE runs/[runId]/imports/[importId]': UNSAVED,
  'POST runs/[runId]/imports/[importId]/cancel': UNSAVED,
  'POST runs/[runId]/imports/[importId]/confirm': ['imported'],
  'POST runs/[runId]/imports/[importId]/rerun': UNSAVED,
  'POST runs/[runId]/imports/[importId]/revert': ['importReverted'],
  'POST runs/[runId]/imports/[importId]/sheets': UNSAVED,
  'POST runs/[runId]/labels': ['labelsChanged'],
  'DELETE runs/[runId]/labels/[batch]': ['labelsTakenBack'],
  'POST runs/[runId]/labels/dictionary': ['labelsChanged'],
  'PATCH runs/[runId]/lead-stages': ['stagesChanged'],
  'POST runs/[runId]/names/preview': READS,
  'PATCH runs/[runId]/report': DRAFT,
  'POST runs/[runId]/report/logo': DRAFT,
  'POST runs/[runId]/report/pdf': READS,
  'POST runs/[runId]/report/reopen': ['reportReopened'],
  'POST runs/[runId]/report/snapshots': ['reportFinished'],
  'POST runs/[runId]/report/snapshots/[snapshotId]/pdf': READS,
  'POST runs/[runId]/shares': ['shared'],
  'DELETE runs/[runId]/shares/[shareId]': ['shareClosed'],
  'POST session': ['signedIn'],
  'DELETE session': 'who goes can do nothing any more',
  'PUT session/workspace': 'what somebody looks at',
  'POST setup': ['joined'],
  'POST tokens': ['tokenCreated'],
  'DELETE tokens/[tokenId]': ['tokenRevoked'],
  'POST webhooks': ['webhookCreated'],
  'DELETE webhooks/[webhookId]': ['webhookRemoved'],
  'PATCH workspace': ['workspaceRenamed'],
  'DELETE workspace': ['workspaceDeleted'],
  'POST workspace/archive': ['workspaceExported'],
  'POST workspaces': ['workspaceCreated'],
}

/** Told of what is done at the machine itself. */
const AT_THE_MACHINE: readonly ActivityKind[] = ['passwordReset']

const CHANGING = ['POST', 'PUT', 'PATCH', 'DELETE']
const API = new URL('../../app/api/v1/', import.meta.url)

async function found(): Promise<string[]> {
  const paths = readdirSync(API, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('route.ts'))
  const ways = paths.map(async (path) => {
    const route = await import(/* @vite-ignore */ pathToFileURL(join(API.pathname, path)).href)
    return CHANGING.filter((method) => method in route).map((method) => `${method} ${path.replace(/\/route\.ts$/, '')}`)
  })
  return (await Promise.all(ways)).flat()
}

test('every way to change something says what it tells in the journal, or why nothing', async () => {
  expect((await found()).sort()).toEqual(Object.keys(WAYS).sort())
}, 60_000)

test('every kind of act is told by some way, in every language', async () => {
  const told = [...Object.values(WAYS).flatMap((way) => (typeof way === 'string' ? [] : way)), ...AT_THE_MACHINE]
  for (const locale of LOCALES) {
    const { kinds } = (await loadCatalogue(locale)).activity as { kinds: object }
    expect(Object.keys(kinds).sort()).toEqual([...new Set(told)].sort())
  }
})
