import { expect, test } from 'vitest'
import { renewData } from '#db/run-data'
import { listRuns } from '#db/run-summaries'
import { importText, openTestHouse } from './runs-of-text.ts'

test.each([
  ['days within the run and beyond it', 'date,ad_id,spend\n2026-09-06,1,3\n2026-09-08,1,4.5\n2026-09-08,2,1\n'],
  ['a row that repeats an ad and day', 'date,ad_id,clicks,spend\n2026-09-08,1,3,2\n2026-09-08,1,4,1\n'],
  ['longer periods', 'period_start,period_end,ad_id,spend\n2026-09-07,2026-09-09,1,9\n2026-09-10,2026-09-10,1,2\n'],
  ['no spend', 'date,ad_id,clicks\n2026-09-08,1,4\n'],
])('what a first import knows of its run is what the rows say: %s', async (_name, text) => {
  const house = await openTestHouse()
  await importText(house, 'one', text)
  const summaries = async () => listRuns(house.database, house.scope, () => new Set())
  const known = await summaries()
  renewData(house.database, 'run')
  expect(await summaries()).toEqual(known)
  expect(known).toMatchObject([{ imports: 1, dataEnd: expect.stringMatching(/^2026-09-/) }])
})
