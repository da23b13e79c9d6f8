import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openData } from '#db/tallies'
import type { Data } from '#lib/analysis/data'
import type { LeadData } from '#lib/analysis/join-data'
import { joinData } from '#lib/analysis/join-data'
import { WHOLE_RUN } from '#lib/analysis/question'
import type { Settings } from '#lib/analysis/settings'
import { byLetters } from '#lib/kernel/order'
import type { AdData } from '#lib/metrics/ad-data'
import { adsOfFiles, adsOfRun } from '#lib/metrics/ad-data'
import { exportBounds } from '#lib/metrics/lead-coverage'
import { namingOf } from '#lib/metrics/name-ads'
import { importText, openTestHouse } from '../db/runs-of-text.ts'
import { leadsOf } from '../import/leads/leads-of.ts'
import { tallyOf } from './analyse-texts.ts'

const row = fc.record({
  day: fc.constantFrom('2026-09-07', '2026-09-08', '2026-09-09'),
  ad: fc.constantFrom('1', '2', '3'),
  age: fc.constantFrom('18-24', '25-34'),
  place: fc.constantFrom('Moscow', 'Москва', 'Tver'),
  clicks: fc.nat(50),
})

const SEGMENTS: Readonly<Record<string, string>> = { 1: 'Students', 2: 'Parents', 3: '' }

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never

function textOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ day, ad, age, place, clicks }) =>
      `${day},${ad},Ad ${ad},${SEGMENTS[ad]},${age},${place},${clicks},${clicks * 3},${clicks % 3}`,
  )
  return ['date,ad_id,ad_name,segment,age,region,clicks,spend,leads', ...lines, ''].join('\n')
}

const CRM = 'lead_id,created_at,stage,utm_content\n1,2026-09-08,Won,1\n2,2026-09-08,New,1\n3,2026-09-09,New,2\n'

async function crm(): Promise<LeadData> {
  const spans = ['2026-09-07', '2026-09-08', '2026-09-09'].map((day) => ({ start: day, end: day }))
  return { leads: (await leadsOf(CRM)).leads, stages: [], bounds: exportBounds(spans, null) }
}

const settings = fc.constantFrom<Settings>(
  {},
  { segmentBy: ['age'] },
  { segmentBy: ['place'], sameValues: { place: { Moscow: 'Москва' } } },
  { filter: { place: ['Tver'] }, leadsFrom: 'platform' },
)

/** What is analysed, in an order that says nothing of where it came from. */
function plain(ads: AdData, leads: LeadData | null, own: Settings) {
  const data: Data = joinData(ads, leads, { currency: null, files: [], problems: [] }, own, WHOLE_RUN)
  const tallies = [...data.tallies()].map((tally) => JSON.stringify(tally, inOrder)).sort(byLetters)
  return { ...data, tallies, leads: data.leads?.(), dimensions: [...data.dimensions].sort() }
}

function inOrder(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isRecord ? Object.fromEntries(Object.entries(value).sort()) : value
}

test('what is analysed of an export is the same read from the file and from the database', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      settings,
      fc.boolean(),
      async (rows, own, hasCrm) => {
        const text = textOf(rows)
        const house = await openTestHouse()
        await importText(house, 'export', text)
        const naming = namingOf(own)
        const stored = adsOfRun(await openData(house.database, house.scope, 'run'), naming)
        const read = adsOfFiles([await tallyOf(text)], naming)
        const leads = hasCrm ? await crm() : null
        expect(plain(stored, leads, own)).toEqual(plain(read, leads, own))
        house.database.sqlite.close()
      },
    ),
    { seed: 4, numRuns: 60 },
  )
})
