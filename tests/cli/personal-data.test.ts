import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '#db/open'
import { createRun } from '#db/runs'
import { mintScope } from '#db/scope'
import { ensureWorkspace } from '#db/workspaces'
import { takeIn } from '../../cli/take-in.ts'
import { NEW_RUN, NOW } from '../db/runs-of-text.ts'

const HEADER =
  'ID,Название сделки,Полное имя контакта,Рабочий телефон,Бюджет,Дата создания сделки,Этап сделки,Воронка,Примечание,utm_content'
const SECRETS = ['Анна', 'Петрова', '9001234567', 'example.com', 'перезвонить']
const row = (id: number) =>
  `${id},Анна: курс,Анна Петрова,+79001234567,9900,03.09.2026 12:41:07,Успешно реализовано,Воронка,"anna@example.com, перезвонить",30\n`

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'touchstone-personal-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function openHouse() {
  const database = openDatabase(join(folder, 'touchstone.db'))
  await ensureWorkspace(database, { id: 'ours', name: 'Ours' }, NOW)
  const scope = mintScope('ours', 'admin')
  await createRun(database, scope, NEW_RUN, { id: 'run', now: NOW })
  return { folder, database, scope }
}

/** Which of the secrets stand anywhere in the data folder, in UTF-8 or UTF-16. */
async function leaked(): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name))
    for (const secret of SECRETS) {
      if (bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le'))) found.add(secret)
    }
  }
  return [...found]
}

async function* inPieces(text: string, seen?: () => Promise<void>): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text)
  for (let from = 0; from < bytes.length; from += 50_000) {
    yield bytes.subarray(from, from + 50_000)
    await seen?.()
  }
}

test.each([
  ['an export of leads', `${HEADER}\n${row(1)}${row(2)}`],
  ['one whose rows are refused', `${HEADER}\n${row(1).replace('03.09.2026 12:41:07', 'вчера')}`],
  ['one with a row that is too long', `${HEADER}\n${row(1)}${row(2).replace('\n', ',Анна\n')}`],
  [
    'one without a column of people',
    'ID,Дата создания сделки,Этап сделки,Воронка,Товар,utm_content\n1,03.09.2026,Новая,Воронка,курс тел 89001234567,30\n',
  ],
  ['one that is refused on the way', `${HEADER}\n${row(1)}2,"Анна\n${row(3)}`],
  ['one without a header', row(1) + row(2)],
  ['a web page', `<html>${row(1)}</html>`],
])('nothing of a person is stored of %s', async (_name, text) => {
  const house = await openHouse()
  await takeIn(house, 'run', 'leads.csv', inPieces(text), NOW)
  expect(await leaked()).toEqual([])
})

test('nothing of a person is stored at any moment while a file arrives', async () => {
  const house = await openHouse()
  const text = `${HEADER}\n${Array.from({ length: 5000 }, (_, id) => row(id)).join('')}`
  const moments: string[][] = []
  await takeIn(
    house,
    'run',
    'leads.csv',
    inPieces(text, async () => void moments.push(await leaked())),
    NOW,
  )
  expect(moments.flat()).toEqual([])
  expect(moments.length).toBeGreaterThan(10)
  expect(await leaked()).toEqual([])
})
