import { describe, expect, test } from 'vitest'
import { changeDraft, findDraft, findReportPicture, reportPicturesInUse } from '#db/reports'
import { mintScope } from '#db/scope'
import { NOW, openTestHouse } from './runs-of-text.ts'

const LOGO = { sha256: 'a'.repeat(64), type: 'image/png' }

describe('a report that is worked on', () => {
  test('is untouched at first, and keeps what is said', async () => {
    const { database, scope } = await openTestHouse()
    const first = await findDraft(database, scope, 'run')
    expect(first).toMatchObject({ revision: 0, draft: { locale: null, paper: 'A4', leftOut: [], comments: {} } })
    const draft = { ...first!.draft, locale: 'ar' as const, comments: { summary: 'It works' } }
    expect(await changeDraft(database, scope, 'run', { draft, revision: 0 }, NOW)).toBe('changed')
    expect(await findDraft(database, scope, 'run')).toEqual({ draft, revision: 1 })
  })

  test('of two people at once the second one is told, and changes nothing', async () => {
    const { database, scope } = await openTestHouse()
    const { draft } = (await findDraft(database, scope, 'run'))!
    const change = (agency: string, revision: number) =>
      changeDraft(database, scope, 'run', { draft: { ...draft, agency }, revision }, NOW)
    expect(await change('First', 0)).toBe('changed')
    expect(await change('Second', 0)).toBe('stale')
    expect((await findDraft(database, scope, 'run'))?.draft.agency).toBe('First')
    expect(await change('Second', 1)).toBe('changed')
  })

  test('shows its logo, and only its own', async () => {
    const { database, scope } = await openTestHouse()
    const { draft } = (await findDraft(database, scope, 'run'))!
    await changeDraft(database, scope, 'run', { draft: { ...draft, logo: LOGO }, revision: 0 }, NOW)
    expect(await findReportPicture(database, scope, 'run', LOGO.sha256)).toBe('image/png')
    expect(await findReportPicture(database, scope, 'run', 'b'.repeat(64))).toBeNull()
    expect(await reportPicturesInUse(database)).toEqual(new Set([LOGO.sha256]))
  })

  test('is closed to other workspaces, and to those who may only read', async () => {
    const { database, scope, stranger } = await openTestHouse()
    const known = (await findDraft(database, scope, 'run'))!
    expect(await findDraft(database, stranger, 'run')).toBeNull()
    expect(await changeDraft(database, stranger, 'run', known, NOW)).toBe('gone')
    expect(await findReportPicture(database, stranger, 'run', LOGO.sha256)).toBeNull()
    await expect(changeDraft(database, mintScope('ours', 'viewer'), 'run', known, NOW)).rejects.toThrow()
  })
})
