import { expect, test } from 'vitest'
import { refusedRows } from '#lib/import/rows/refused-rows'
import { bytesOf, inPieces, read } from '../read-text.ts'

async function refusedOf(text: string): Promise<string> {
  const { survey } = await read(text)
  let csv = ''
  const source = inPieces(bytesOf(text), [7])
  for await (const line of refusedRows(source, survey.plan, (found) => `${found.code}: ${found.value}`)) csv += line
  return csv
}

test('holds the refused rows as they were, with line and reason', async () => {
  const text = [
    'date;ad_id;ad_name;clicks;spend;note',
    '2026-09-07;7001;Video;5;10,50;',
    '2026-09-08;7001;Video;five;1 234,50;',
    '2026-09-09;7001;=cmd;-;-1 234,50',
    '2026-09-40;7001;Photo;-;12,00;x',
    '',
  ].join('\r\n')
  expect(await refusedOf(text)).toBe(
    [
      'date,ad_id,ad_name,clicks,spend,note,_line,_error',
      '2026-09-08,7001,Video,five,"1 234,50",,3,notANumber: five',
      '2026-09-40,7001,Photo,-,"12,00",x,5,notADay: 2026-09-40',
      '',
    ].join('\r\n'),
  )
})

test('mended, they can be imported again under the same names', async () => {
  const text = 'date,ad_id,ad_name,clicks,spend\n2026-09-07,7001,-20% offer,5,--\n2026-09-08,7001,-20% offer,five,--\n'
  const mended = (await refusedOf(text)).replace('five', '6')
  const { rows, survey } = await read(mended)
  expect(survey.rows.accepted).toBe(1)
  expect(rows[0]).toMatchObject({ ad: 'plain:7001', names: { adName: '-20% offer' }, sums: { clicks: 6 } })
})

test('is only a header where nothing was refused', async () => {
  expect(await refusedOf('date,ad_id,clicks\n2026-09-07,7001,5\n')).toBe('date,ad_id,clicks,_line,_error\r\n')
})
