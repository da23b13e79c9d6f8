import { expect, test } from 'vitest'
import {
  changeLayout,
  findLayout,
  forgetLayout,
  keepLayout,
  layoutsByPrint,
  listLayouts,
  readLayout,
  restoreLayout,
  touchLayout,
} from '#db/layouts'
import type { Layout } from '#lib/import/header/layout'
import { NOW, openTestHouse } from './runs-of-text.ts'

const LATER = '2026-09-21T10:00:00.000Z'
const LAYOUT: Layout = { headers: ['Tag', 'Kosten'], fields: { kosten: 'spend' } }

const keep = (house: Awaited<ReturnType<typeof openTestHouse>>, fingerprint: string, id = fingerprint, now = NOW) =>
  keepLayout(house.database, house.scope, { fingerprint, platform: 'plain', layout: LAYOUT }, { id, now })

test('a layout is found again by its fingerprint, in its own workspace only', async () => {
  const house = await openTestHouse()
  await keep(house, 'print')
  expect((await findLayout(house.database, house.scope, 'print'))?.layout).toEqual(LAYOUT)
  expect(await layoutsByPrint(house.database, house.scope)).toEqual(new Map([['print', LAYOUT]]))
  expect(await listLayouts(house.database, house.stranger)).toEqual([])
  expect(await forgetLayout(house.database, house.stranger, 'print')).toBe(false)
  expect(await changeLayout(house.database, house.stranger, 'print', { headers: [] })).toBe(false)
})

test('what is settled anew for the same headers takes the place of what was', async () => {
  const house = await openTestHouse()
  await keep(house, 'print', 'first')
  const layout: Layout = { ...LAYOUT, fields: { kosten: null } }
  const kept = { fingerprint: 'print', platform: 'meta', layout }
  await keepLayout(house.database, house.scope, kept, { id: 'second', now: LATER })
  const all = await listLayouts(house.database, house.scope)
  expect(all.map(({ id, platform, usedAt }) => [id, platform, usedAt])).toEqual([['first', 'meta', LATER]])
  expect(all[0]?.layout).toEqual(layout)
})

test('the layouts used last come first', async () => {
  const house = await openTestHouse()
  await keep(house, 'one')
  await keep(house, 'other')
  await touchLayout(house.database, house.scope, 'one', LATER)
  expect((await listLayouts(house.database, house.scope)).map(({ id }) => id)).toEqual(['one', 'other'])
})

test('a layout can be changed and forgotten', async () => {
  const house = await openTestHouse()
  await keep(house, 'print')
  expect(await changeLayout(house.database, house.scope, 'print', { headers: ['Tag'] })).toBe(true)
  expect((await findLayout(house.database, house.scope, 'print'))?.layout).toEqual({ headers: ['Tag'] })
  expect(await forgetLayout(house.database, house.scope, 'print')).toBe(true)
  expect(await listLayouts(house.database, house.scope)).toEqual([])
})

test('a layout that was forgotten is put back as it was', async () => {
  const house = await openTestHouse()
  await keep(house, 'print')
  const before = await readLayout(house.database, house.scope, 'print')
  if (before === null) throw new Error('the layout was kept')
  await forgetLayout(house.database, house.scope, 'print')
  await restoreLayout(house.database, house.scope, before)
  expect(await listLayouts(house.database, house.scope)).toEqual([before])
})

test('what has been settled anew since is not undone by it', async () => {
  const house = await openTestHouse()
  await keep(house, 'print', 'first')
  const [before] = await listLayouts(house.database, house.scope)
  if (before === undefined) throw new Error('the layout was kept')
  await forgetLayout(house.database, house.scope, 'first')
  await keep(house, 'print', 'second', LATER)
  await restoreLayout(house.database, house.scope, before)
  expect((await listLayouts(house.database, house.scope)).map(({ id }) => id)).toEqual(['second'])
})

test('a layout of another workspace is not taken over by its id', async () => {
  const house = await openTestHouse()
  await keep(house, 'print')
  const [own] = await listLayouts(house.database, house.scope)
  if (own === undefined) throw new Error('the layout was kept')
  await restoreLayout(house.database, house.stranger, own)
  expect(await listLayouts(house.database, house.stranger)).toEqual([])
  expect(await listLayouts(house.database, house.scope)).toEqual([own])
})
