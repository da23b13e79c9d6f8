import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { keepLayout, listLayouts } from '#db/layouts'
import { layoutPrint } from '#lib/import/header/layout'
import { takeIn } from '../../cli/take-in.ts'
import { NOW, openTestHouse } from '../db/runs-of-text.ts'

const HEADERS = ['Whn', 'Wich one', 'Taps', 'Coins gone']
const FILE = `${HEADERS.join(';')}\n2026-09-07;Video A;10;100\n2026-09-08;Video A;12;150\n`
const FIELDS = { whn: 'date', 'wich one': 'ad_name', taps: 'clicks_all', 'coins gone': 'spend' } as const
const LATER = '2026-09-21T10:00:00.000Z'

test('the command line reads a file as the screens have been told to read its like', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'touchstone-data-'))
  const house = { folder, ...(await openTestHouse()) }
  const take = () => takeIn(house, 'run', 'file.csv', pieces(), LATER)
  try {
    expect((await take()).ok).toBe(false)
    const layout = { headers: HEADERS, fields: FIELDS }
    const kept = { fingerprint: layoutPrint(HEADERS), platform: 'plain', layout }
    await keepLayout(house.database, house.scope, kept, { id: 'layout', now: NOW })
    expect(await take()).toMatchObject({ ok: true, value: { result: { added: 2, spendAfter: 250 } } })
    expect((await listLayouts(house.database, house.scope))[0]?.usedAt).toBe(LATER)
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function* pieces() {
  yield new TextEncoder().encode(FILE)
}
