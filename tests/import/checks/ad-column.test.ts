import { expect, test } from 'vitest'
import { read } from '../read-text.ts'

const warningsIn = async (text: string) => {
  const { survey } = await read(text)
  return survey.problems.filter(({ code }) => code === 'adColumnUnknown').flatMap(({ examples }) => examples)
}

const HEADER = 'Day,Campaign name,Ad set name,Nom de la pub,Amount spent (EUR),Impressions'
const ROWS = ['2026-10-01,C,S,Photo 1,10.50,100', '2026-10-01,C,S,Photo 2,11.50,100', '2026-10-02,C,S,Photo 1,9.50,90']

test('a column of names that nobody knows is named where rows fall together without an ad', async () => {
  const [found] = await warningsIn([HEADER, ...ROWS].join('\n'))
  expect(found).toMatchObject({ severity: 'warning', params: { columns: 'Nom de la pub' } })
})

test.each([
  ['the ad is known', HEADER.replace('Nom de la pub', 'Ad name')],
  ['the ad is known beside it', HEADER.replace('Ad set name', 'Ad name')],
])('is not where %s', async (_name, header) => {
  expect(await warningsIn([header, ...ROWS].join('\n'))).toEqual([])
})

test('is not where it holds numbers', async () => {
  const rows = ROWS.map((row, index) => row.replace(/Photo \d/, String(index)))
  expect(await warningsIn([HEADER, ...rows].join('\n'))).toEqual([])
})

test('the short German headers of Meta are known', async () => {
  const german =
    'Tag,Kampagnenname,Anzeigengruppenname,Anzeigenname,Ausgegebener Betrag (EUR),Linkklicks\n2026-10-01,K,G,A,10.50,7\n'
  const { survey, rows } = await read(german)
  expect(survey.sums).toMatchObject({ clicks: 7, spend: 10_500_000 })
  expect(rows[0]?.names).toMatchObject({ campaignName: 'K', adSetName: 'G', adName: 'A' })
})
