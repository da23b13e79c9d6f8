import { describe, expect, test } from 'vitest'
import { changeCreative, findPicture, listCreatives, picturesInUse } from '#db/creatives'
import { addLabels, listLabelBatches, listLabels, removeLabels } from '#db/labels'
import { dataStateOf } from '#db/run-data'
import { NOW, openTestHouse } from './runs-of-text.ts'

const LABEL = { by: 'key', value: 'plain:1', segment: 'мамы', creative: null, painPoint: '' } as const
const EDIT = { kind: 'edit', fileName: null, labels: [LABEL] } as const

describe('what people call ads', () => {
  test('is kept as batches, oldest first, and raises the version of the data', async () => {
    const { database, scope } = await openTestHouse()
    const before = await dataStateOf(database, scope, 'run')
    await addLabels(database, scope, 'run', EDIT, NOW)
    const labels = [{ ...LABEL, by: 'name' as const, value: 'img3' }]
    await addLabels(database, scope, 'run', { kind: 'dictionary', fileName: 'd.csv', labels }, NOW)
    expect(await listLabels(database, scope, 'run')).toEqual([
      { kind: 'edit', labels: [LABEL] },
      { kind: 'dictionary', labels },
    ])
    expect(await listLabelBatches(database, scope, 'run')).toMatchObject([
      { kind: 'dictionary', fileName: 'd.csv', labels: 1 },
      { kind: 'edit', fileName: null, labels: 1 },
    ])
    expect((await dataStateOf(database, scope, 'run')).version).toBe(before.version + 2)
  })

  test('can be taken back whole', async () => {
    const { database, scope } = await openTestHouse()
    const number = await addLabels(database, scope, 'run', EDIT, NOW)
    expect(await removeLabels(database, scope, 'run', number ?? 0, NOW)).toBe(true)
    expect(await removeLabels(database, scope, 'run', number ?? 0, NOW)).toBe(false)
    expect(await listLabels(database, scope, 'run')).toEqual([])
    expect(database.sqlite.prepare('SELECT count(*) FROM labels').pluck().get()).toBe(0)
  })

  test('is nothing to another workspace', async () => {
    const { database, scope, stranger } = await openTestHouse()
    const number = (await addLabels(database, scope, 'run', EDIT, NOW)) ?? 0
    expect(await addLabels(database, stranger, 'run', EDIT, NOW)).toBeNull()
    expect(await removeLabels(database, stranger, 'run', number, NOW)).toBe(false)
    expect(await listLabels(database, stranger, 'run')).toEqual([])
    expect(await listLabelBatches(database, stranger, 'run')).toEqual([])
  })
})

describe('texts and pictures of creatives', () => {
  const picture = { sha256: 'a'.repeat(64), type: 'image/png' }

  test('change one by one, and go with the last of them', async () => {
    const { database, scope } = await openTestHouse()
    await changeCreative(database, scope, 'run', 'img3', { text: 'Дома за 5 минут' }, NOW)
    await changeCreative(database, scope, 'run', 'img3', { picture }, NOW)
    const kept = { creative: 'img3', text: 'Дома за 5 минут', picture: picture.sha256, pictureType: 'image/png' }
    expect(await listCreatives(database, scope, 'run')).toEqual([kept])
    expect(await picturesInUse(database)).toEqual(new Set([picture.sha256]))
    await changeCreative(database, scope, 'run', 'img3', { text: null, picture: null }, NOW)
    expect(await listCreatives(database, scope, 'run')).toEqual([])
    expect(await picturesInUse(database)).toEqual(new Set())
  })

  test('are nothing to another workspace', async () => {
    const { database, scope, stranger } = await openTestHouse()
    expect(await changeCreative(database, stranger, 'run', 'img3', { picture }, NOW)).toBe(false)
    await changeCreative(database, scope, 'run', 'img3', { picture }, NOW)
    expect(await listCreatives(database, stranger, 'run')).toEqual([])
    expect(await findPicture(database, stranger, 'run', picture.sha256)).toBeNull()
    expect(await findPicture(database, scope, 'run', picture.sha256)).toBe('image/png')
  })
})
