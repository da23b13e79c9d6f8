import { expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { RenameWatch } from '#db/renamed-ads'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import { importText, openTestHouse, stageText } from './runs-of-text.ts'

const HEADER = 'date,campaign_name,ad_name,impressions,clicks,spend'
const FIRST = [
  HEADER,
  '2026-09-07,C,Ad 1,1200,9,40.5',
  '2026-09-08,C,Ad 1,1300,11,44',
  '2026-09-07,C,Ad 2,900,4,20',
].join('\n')

async function renamedIn(text: string) {
  const house = await openTestHouse()
  await importText(house, 'first', FIRST)
  const { stored, source } = await stageText(house, 'second', text)
  const { plan } = stored.survey as NonNullable<StoredImport['survey']>
  const watch = new RenameWatch(house.database, 'run')
  let registry: Listed | undefined
  await readByPlan(
    source,
    plan,
    acceptingOnly((row, listed) => {
      watch.read(row, listed)
      registry = listed
    }),
  )
  return watch.finish(registry as Listed, plan.platform)
}

test('an ad under a new name with the very same figures is found, day by day', async () => {
  const text = FIRST.replaceAll('Ad 1', 'Ad 1 (new text)')
  expect(await renamedIn(text)).toEqual({ days: 2, spend: 84.5, before: 'Ad 1', after: 'Ad 1 (new text)' })
})

test('so are all ads of a renamed campaign', async () => {
  expect(await renamedIn(FIRST.replaceAll(',C,', ',Autumn,'))).toMatchObject({ days: 3, spend: 104.5 })
})

test.each([
  ['the same names', FIRST],
  ['a new ad with other figures', `${HEADER}\n2026-09-07,C,Ad 3,1200,9,41\n`],
  ['a new ad on another day', `${HEADER}\n2026-09-09,C,Ad 3,1200,9,40.5\n`],
  ['a new ad beside the one with the same figures', `${FIRST}\n2026-09-07,C,Ad 3,900,4,20\n`],
])('nothing is found in a file with %s', async (_name, text) => {
  expect(await renamedIn(text)).toBeNull()
})
