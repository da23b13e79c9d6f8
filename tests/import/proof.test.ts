import { describe, expect, test } from 'vitest'
import { read } from './read-text.ts'

const HEADER = 'date,ad_id,ad_name,impressions,clicks,spend'
const ROWS = ['2026-09-01,1,A,1000,10,100', '2026-09-02,1,A,1100,12,110']
const proofOf = async (...lines: string[]) => (await read([HEADER, ...lines].join('\n'))).survey

describe('the file’s own total', () => {
  test('agrees with the rows taken in, figure by figure', async () => {
    const { proof, problems } = await proofOf(...ROWS, 'Total,,,2100,22,210')
    expect(proof).toEqual({
      line: 4,
      agrees: true,
      figures: [
        { figure: 'spend', stated: 210_000_000, summed: 210_000_000, agrees: true },
        { figure: 'impressions', stated: 2100, summed: 2100, agrees: true },
        { figure: 'clicks', stated: 22, summed: 22, agrees: true },
      ],
    })
    expect(problems).toEqual([])
  })

  test('may be a hundredth off, as rounded cells are, and not more', async () => {
    expect((await proofOf(...ROWS, 'Total,,,2100,22,212')).proof?.agrees).toBe(true)
    const { proof, problems } = await proofOf(...ROWS, 'Total,,,2100,22,213')
    expect(proof?.figures.map(({ agrees }) => agrees)).toEqual([false, true, true])
    expect(problems).toMatchObject([
      { code: 'totalDiffers', examples: [{ line: 4, params: { figure: 'spend', stated: 213, summed: 210 } }] },
    ])
  })

  test('shows a row that was refused', async () => {
    const { proof } = await proofOf(...ROWS, '2026-09-03,1,A,many,5,50', 'Total,,,2600,27,260')
    expect(proof).toMatchObject({ agrees: false, figures: [{ stated: 260_000_000, summed: 210_000_000 }, {}, {}] })
  })

  test('is the one of several that fits: an account may hold more than the report', async () => {
    const { proof } = await proofOf(...ROWS, 'Total: Account,,,9000,90,900', 'Total: Campaigns,,,2100,22,210')
    expect(proof).toMatchObject({ line: 5, agrees: true })
  })

  test('is not that of a part, should it fit by what was lost', async () => {
    const lost = '2026-09-03,2,B,many,30,300'
    const { proof } = await proofOf(...ROWS, lost, 'Total: Search,,,2100,22,210', 'Total: Campaigns,,,5100,52,510')
    expect(proof).toMatchObject({ line: 6, agrees: false })
  })

  test('is not that of one day or one ad', async () => {
    expect((await proofOf(...ROWS, '2026-09-01,,,1000,10,100', '2026-09-02,,,1100,12,110')).proof).toBeNull()
  })

  test('proves nothing by reach and rates alone', async () => {
    const text = 'date,ad_id,reach,ctr,clicks,spend\n2026-09-01,1,90,1%,5,10\nTotal,,85,1%,,\n'
    expect((await read(text)).survey.proof).toBeNull()
  })
})

describe('a decimal mark that the values do not tell', () => {
  const spendOf = async (...cells: string[]) => {
    const rows = cells.map((cell, day) => `2026-09-0${day + 1};1;5;${cell}`)
    const { survey } = await read(
      ['date;ad_id;clicks;spend', ...rows.slice(0, -1), `Total;;10;${cells.at(-1)}`].join('\n'),
    )
    return [(survey.sums.spend ?? 0) / 1e6, survey.proof?.agrees]
  }

  test('is the one by which the rows add up to the total', async () => {
    expect(await spendOf('1,234', '5', '6,234')).toEqual([6.234, true])
    expect(await spendOf('1.234', '500', '1.734')).toEqual([1734, true])
    expect(await spendOf('1,234', '500', '1,734')).toEqual([1734, true])
  })

  test('stays a mark between thousands where both add up, or neither', async () => {
    expect(await spendOf('1,234', '2,000', '3,234')).toEqual([3234, true])
    expect(await spendOf('1,234', '5', '99')).toEqual([1239, false])
  })
})

describe('a row that equals the sum of those before it', () => {
  const suspects = async (...rows: string[]) =>
    (await read([HEADER, ...rows].join('\n'))).warnings.flatMap(({ code, line }) =>
      code === 'looksLikeSubtotal' ? [line] : [],
    )

  test('is suspected of being a subtotal or a total, in whatever words', async () => {
    const [first = '', second = ''] = ROWS
    const more = ['2026-09-01,2,B,500,5,50', '2026-09-02,2,B,520,6,51']
    const sums = [
      '2026-09-02,s,Summe A,2100,22,210',
      '2026-09-02,t,Summe B,1020,11,101',
      '2026-09-02,u,Alles,3120,33,311',
    ]
    expect(await suspects(first, second, sums[0] ?? '', ...more, ...sums.slice(1))).toEqual([4, 7, 8])
  })

  test('is suspected where it stands first, before the rows it adds up', async () => {
    const [first = '', second = ''] = ROWS
    const { warnings } = await read([HEADER, '2026-09-02,t,Alles,2100,22,210', first, second].join('\n'))
    expect(warnings.map(({ code }) => code)).toEqual(['firstRowIsTotal'])
  })

  test('is not suspected for zeros, for one figure alone, or after a single row', async () => {
    expect(await suspects('2026-09-01,1,A,0,0,0', '2026-09-02,1,A,0,0,0', '2026-09-03,1,A,0,0,0')).toEqual([])
    expect(await suspects('2026-09-01,1,A,5,0,0', '2026-09-02,1,A,6,0,0', '2026-09-03,1,A,11,0,0')).toEqual([])
    expect(await suspects('2026-09-01,1,A,5,1,2', '2026-09-02,1,A,5,1,2')).toEqual([])
  })
})
