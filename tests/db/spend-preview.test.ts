import { expect, test } from 'vitest'
import { footprintsBeside } from '#db/footprints'
import type { StoredImport } from '#db/imports'
import { RowPreview } from '#db/row-preview'
import { changesOf } from '#db/saves'
import type { SpendPreview } from '#db/spend-preview'
import { previewSpend } from '#db/spend-preview'
import { spendSteppingBack } from '#lib/import/conflicts/stepping-back'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import type { Listed } from '#lib/import/rows/row-store'
import { footprintsOf } from '#lib/metrics/file-tally'
import { RowTally } from '#lib/metrics/row-tally'
import { confirmText, importText, openTestHouse, stageText } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>
type Staged = Awaited<ReturnType<typeof stageText>>

async function preview({ database, scope }: House, { stored, source }: Staged): Promise<SpendPreview> {
  const { plan } = stored.survey as NonNullable<StoredImport['survey']>
  const rows = new RowPreview(database, 'run', stored.number)
  const tally = new RowTally()
  let registry: Listed | undefined
  const sink = acceptingOnly((row, listed) => {
    rows.read(row, listed)
    tally.add(row)
    registry = listed
  })
  await readByPlan(source, plan, sink)
  const incoming = footprintsOf({ registry: registry as Listed, keys: tally.keys }, tally.sums)
  const existing = await footprintsBeside(database, scope, stored)
  return previewSpend(database, 'run', changesOf(rows.finish()), spendSteppingBack(existing, incoming))
}

const DAYS = 'date,ad_id,clicks,spend\n2026-09-07,1,3,10.5\n2026-09-08,1,4,30\n2026-09-07,2,1,7\n'
const PERIOD = 'period_start,period_end,ad_id,clicks,spend\n2026-09-07,2026-09-08,1,9,50\n'
const AGES = 'date,ad_id,age,clicks,spend\n2026-09-07,1,18-24,1,4\n2026-09-07,1,25-34,2,8\n2026-09-09,1,18-24,2,5\n'
const CAMPAIGN = 'date,campaign_name,clicks,spend\n2026-09-07,Autumn,5,18\n'
const ADS = 'date,campaign_name,ad_name,clicks,spend\n2026-09-07,Autumn,one,5,10\n2026-09-07,Autumn,two,5,7.5\n'

test.each([
  ['nothing there yet', [], DAYS, [null, 47.5]],
  ['new days', [DAYS], 'date,ad_id,clicks,spend\n2026-09-09,1,3,1\n', [47.5, 48.5]],
  ['days restated', [DAYS], 'date,ad_id,clicks,spend\n2026-09-08,1,4,20\n2026-09-10,1,1,1\n', [47.5, 38.5]],
  ['a period over days', [DAYS], PERIOD, [47.5, 57]],
  ['days over a period', [PERIOD], DAYS, [50, 47.5]],
  ['parts beside a whole', [DAYS], AGES, [47.5, 54]],
  ['a whole beside its parts', [AGES], DAYS, [17, 52.5]],
  ['ads beside their campaign', [CAMPAIGN], ADS, [18, 17.5]],
  ['what had stepped back before', [DAYS, PERIOD], DAYS.replace('10.5', '11.5'), [57, 48.5]],
  ['no spend anywhere', ['date,ad_id,clicks\n2026-09-07,1,3\n'], 'date,ad_id,clicks\n2026-09-08,1,3\n', [null, null]],
] as const)(
  'the spend that an import would make is the spend that it makes: %s',
  async (_name, before, text, [now, then]) => {
    const house = await openTestHouse()
    for (const [index, earlier] of before.entries()) await importText(house, `earlier ${index}`, earlier, true)
    const staged = await stageText(house, 'next', text)
    const expected = await preview(house, staged)
    expect(expected).toEqual({ spendBefore: now, spendAfter: then })
    expect(await confirmText(house, staged, true)).toMatchObject({ saved: true, result: expected })
  },
)
