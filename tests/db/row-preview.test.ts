import { describe, expect, test } from 'vitest'
import type { StoredImport } from '#db/imports'
import { LeadPreview } from '#db/leads'
import { RowPreview } from '#db/row-preview'
import { changesOf, withLeads } from '#db/saves'
import type { ImportChanges } from '#db/schema/imports'
import { readByPlan } from '#lib/import/rows/read-rows'
import { acceptingOnly } from '#lib/import/rows/row-sink'
import { importText, openTestHouse, stageText } from './runs-of-text.ts'

type House = Awaited<ReturnType<typeof openTestHouse>>

const HEADER = 'date,ad_id,creative,clicks,spend,leads'
const FIRST = `${HEADER}\n2026-09-07,1,cr1,3,10,1\n2026-09-08,1,cr1,4,30,0\n2026-09-09,1,cr1,1,5,0\n`
const NAMED = 'date,campaign_name,ad_name,clicks,spend'
const LEADS = 'ID,Дата создания,Этап сделки,Воронка,utm_content'

/** What an import of the text would do, without doing it. */
async function preview(house: House, id: string, text: string): Promise<ImportChanges> {
  const { stored, source } = await stageText(house, id, text)
  const { plan } = stored.survey as NonNullable<StoredImport['survey']>
  const rows = new RowPreview(house.database, 'run', stored.number)
  const leads = new LeadPreview(house.database, 'run', stored.number)
  const sink = acceptingOnly((row, registry) => rows.read(row, registry))
  await readByPlan(source, plan, { ...sink, acceptLead: (lead) => leads.read(lead) })
  return withLeads(changesOf(rows.finish()), leads.finish())
}

describe('what an import would change', () => {
  test('in an empty run is all new', async () => {
    const house = await openTestHouse()
    expect(await preview(house, 'one', FIRST)).toEqual({
      added: 3,
      changed: 0,
      unchanged: 0,
      addedSpend: 45,
      changedSpend: null,
    })
  })

  test('tells the spend of new rows from that of rows that change', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    const later = `${HEADER}\n2026-09-08,1,cr1,4,33,0\n2026-09-09,1,cr1,1,5,0\n2026-09-10,1,cr1,9,50,2\n`
    expect(await preview(house, 'two', later)).toEqual({
      added: 1,
      changed: 1,
      unchanged: 1,
      addedSpend: 50,
      changedSpend: { before: 30, after: 33 },
    })
  })

  test('keeps the spend of rows that a file without spend states anew', async () => {
    const house = await openTestHouse()
    await importText(house, 'one', FIRST)
    expect(await preview(house, 'two', 'date,ad_id,clicks\n2026-09-07,1,5\n')).toMatchObject({
      changed: 1,
      addedSpend: null,
      changedSpend: { before: 10, after: 10 },
    })
  })

  test.each<[string, string, string]>([
    ['days restated and added', FIRST, `${HEADER}\n2026-09-07,1,cr1,3,11,1\n2026-09-20,2,cr2,1,2,0\n`],
    ['the same file', FIRST, FIRST],
    ['figures of one day in two files', 'date,ad_id,clicks\n2026-09-07,1,5\n', 'date,ad_id,spend\n2026-09-07,1,20\n'],
    [
      'fewer rows of one name',
      `${NAMED}\n2026-09-07,c,video,3,10\n2026-09-07,c,video,4,20\n`,
      `${NAMED}\n2026-09-07,c,video,9,15\n`,
    ],
    [
      'leads restated and added',
      `${LEADS}\n1,07.09.2026,Новая,Продажи,1\n2,08.09.2026,Новая,Продажи,1\n`,
      `${LEADS}\n1,07.09.2026,Успешно реализовано,Продажи,1\n2,08.09.2026,Новая,Продажи,1\n3,09.09.2026,Новая,Продажи,1\n`,
    ],
  ])('is what it does: %s', async (_, first, second) => {
    const house = await openTestHouse()
    await importText(house, 'one', first)
    const expected = await preview(house, 'looked at', second)
    const outcome = await importText(house, 'two', second)
    expect(outcome).toMatchObject({ saved: true, result: expected })
  })
})
