import { expect, test } from 'vitest'
import { adsSpans, coverageIn, leadsImportedAt } from '#db/coverage'
import { findImport } from '#db/imports'
import { revertImport } from '#db/reverts'
import { importText, NOW, openTestHouse } from './runs-of-text.ts'

const HEADER = 'date,ad_id,impressions,clicks,spend'

const lines = async (house: Awaited<ReturnType<typeof openTestHouse>>) =>
  (await coverageIn(house.database, house.scope, 'run')).map(({ platform, span }) => `${platform} ${span?.start}`)

test('the days that live rows stand for, once each, and none of what was taken back', async () => {
  const house = await openTestHouse()
  await importText(house, 'one', `${HEADER}\n2026-09-07,1,100,5,50\n2026-09-07,2,100,5,50\n2026-09-08,1,90,4,40\n`)
  await importText(house, 'two', `${HEADER}\n2026-09-09,1,100,5,50\n`)
  expect(await lines(house)).toEqual(['plain 2026-09-07', 'plain 2026-09-08', 'plain 2026-09-09'])
  const two = await findImport(house.database, house.scope, 'run', 'two')
  if (two !== null) await revertImport(house.database, house.scope, two, NOW)
  expect(await lines(house)).toEqual(['plain 2026-09-07', 'plain 2026-09-08'])
})

test('another workspace sees nothing of it', async () => {
  const house = await openTestHouse()
  await importText(house, 'one', `${HEADER}\n2026-09-07,1,100,5,50\n`)
  expect(await coverageIn(house.database, house.stranger, 'run')).toEqual([])
})

test('the days of the ads, each once, and when the latest leads came in', async () => {
  const house = await openTestHouse()
  const { database } = house
  expect([adsSpans(database, 'run'), leadsImportedAt(database, 'run')]).toEqual([[], null])
  await importText(house, 'ads', `${HEADER}\n2026-09-07,1,100,5,50\n2026-09-07,2,100,5,50\n2026-09-09,1,100,5,50\n`)
  await importText(house, 'leads', 'lead_id,created_at,utm_content\n1,2026-08-01,1\n')
  const days = ['2026-09-07', '2026-09-09']
  expect(adsSpans(database, 'run')).toEqual(days.map((day) => ({ start: day, end: day })))
  expect(leadsImportedAt(database, 'run')).toBe(NOW)
})
