import { expect, test } from 'vitest'
import { read } from '../read-text.ts'

const breakdownsOf = async (text: string) => (await read(text)).rows.map(({ breakdown }) => breakdown)

test('age, gender, place, placement and device split the rows of an ad', async () => {
  const header = 'Day,Ad name,Age,Gender,Country,Region,Platform,Amount spent (USD)'
  expect(await breakdownsOf(`${header}\n2026-09-07,A,25-34,male,KZ,Almaty,instagram,5\n2026-09-07,A,,,,,,5\n`)).toEqual(
    [{ age: '25-34', gender: 'male', place: 'KZ, Almaty', placement: 'instagram' }, {}],
  )
})

test('a segment that is the same in all rows of an ad is its property; one that differs splits it', async () => {
  const rows = (second: string) =>
    `date,ad_id,segment,clicks\n2026-09-07,1,Women,5\n2026-09-07,2,Men,5\n2026-09-08,1,${second},5\n`
  expect(await breakdownsOf(rows('Women'))).toEqual([{}, {}, {}])
  expect(await breakdownsOf(rows('Men'))).toEqual([{ segment: 'Women' }, { segment: 'Men' }, { segment: 'Men' }])
})

test('ages in words that nobody knows still tell rows apart', async () => {
  expect(await breakdownsOf('date,ad_id,age,clicks\n2026-09-07,1,young,5\n2026-09-07,1,old,5\n')).toEqual([
    { age: 'young' },
    { age: 'old' },
  ])
})
