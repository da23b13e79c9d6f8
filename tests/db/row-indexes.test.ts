import { expect, test } from 'vitest'
import { RowIndexes } from '#db/row-indexes'
import { openTestHouse } from './runs-of-text.ts'

test('indexes that were put off for a large load are built as they were', async () => {
  const { database } = await openTestHouse()
  const indexes = () =>
    database.sqlite.prepare("SELECT name, sql FROM sqlite_schema WHERE tbl_name = 'rows' AND type = 'index'").all()
  const before = indexes()
  expect(before.length).toBeGreaterThan(0)
  const putOff = new RowIndexes(database, 1_000_000)
  expect(indexes()).toEqual([])
  putOff.build()
  expect(indexes()).toEqual(before)
})

test('a small load keeps them up', async () => {
  const { database } = await openTestHouse()
  const count = () =>
    database.sqlite
      .prepare("SELECT count(*) FROM sqlite_schema WHERE tbl_name = 'rows' AND type = 'index'")
      .pluck()
      .get()
  const before = count()
  new RowIndexes(database, 1_120)
  expect(count()).toBe(before)
})
