import { expect, test } from 'vitest'
import { changeDraft, findDraft, findReportPicture, reportPicturesInUse } from '#db/reports'
import type { ReportDraft } from '#db/schema/reports'
import { finalNumber, findSnapshot, freeze, latestSnapshot, listSnapshots, reopen } from '#db/snapshots'
import { NOW, openTestHouse } from './runs-of-text.ts'

const LOGO = 'a'.repeat(64)

test('a draft is changed from the revision that somebody saw, and by nobody else', async () => {
  const { database, scope, stranger } = await openTestHouse()
  const first = await findDraft(database, scope, 'run')
  expect(first).toMatchObject({ revision: 0, draft: { paper: 'A4', logo: null } })
  const draft: ReportDraft = { ...first!.draft, agency: 'Agency', logo: { sha256: LOGO, type: 'image/png' } }
  expect(await changeDraft(database, scope, 'run', { draft, revision: 0 }, NOW)).toBe('changed')
  expect(await changeDraft(database, scope, 'run', { draft, revision: 0 }, NOW)).toBe('stale')
  expect(await changeDraft(database, stranger, 'run', { draft, revision: 1 }, NOW)).toBe('gone')
  expect(await findDraft(database, stranger, 'run')).toBeNull()
  expect(await findDraft(database, scope, 'run')).toEqual({ draft, revision: 1 })
  expect(await findReportPicture(database, scope, 'run', LOGO)).toBe('image/png')
  expect(await findReportPicture(database, stranger, 'run', LOGO)).toBeNull()
  expect(await reportPicturesInUse(database)).toEqual(new Set([LOGO]))
})

test('a finished report is kept as it was, and the run is final until it is reopened', async () => {
  const { database, scope, stranger } = await openTestHouse()
  const draft = (await findDraft(database, scope, 'run'))!.draft
  const header = {
    run: 'Run',
    client: null,
    start: '2026-09-07',
    end: '2026-09-20',
    timeZone: 'UTC',
    synthetic: false,
    draft,
  }
  const made = (id: string) => ({
    id,
    runId: 'run',
    analysis: '{"about":{}}',
    sha256: LOGO,
    header: header as never,
    changes: [],
    dataVersion: 0,
    signedBy: 'Anna',
    createdAt: NOW,
  })
  expect(await finalNumber(database, scope, 'run')).toBeNull()
  expect(await freeze(database, stranger, made('one'))).toBe('gone')
  expect(await freeze(database, scope, { ...made('one'), dataVersion: 7 })).toBe('stale')
  expect(await freeze(database, scope, made('one'))).toBe('frozen')
  expect(await freeze(database, scope, made('two'))).toBe('final')
  expect(await finalNumber(database, scope, 'run')).toBe(1)
  expect(await reopen(database, scope, 'run', NOW)).toBe(true)
  expect(await reopen(database, scope, 'run', NOW)).toBe(false)
  expect(await freeze(database, scope, made('two'))).toBe('frozen')
  expect((await listSnapshots(database, scope, 'run')).map(({ number }) => number)).toEqual([2, 1])
  expect((await findSnapshot(database, scope, 'run', 'one'))?.analysis).toBe('{"about":{}}')
  expect((await latestSnapshot(database, scope, 'run'))?.id).toBe('two')
  expect(await findSnapshot(database, stranger, 'run', 'one')).toBeNull()
})
