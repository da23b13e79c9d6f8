import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginAttempt, forgiveAttempt } from '#db/attempts'
import { openDatabase } from '#db/open'

const MINUTE = 60_000
const WINDOW = 15 * MINUTE
const START = Date.parse('2026-09-20T10:00:00.000Z')

/** An attempt at a moment, in milliseconds from the start. */
function spanAt(time: number) {
  return { from: new Date(START + time - WINDOW).toISOString(), now: new Date(START + time).toISOString() }
}

const LIMITS = [
  { key: 'account', most: 5 },
  { key: 'address', most: 30 },
]

test('after five failures the sixth is refused, and until when is told by the one that leaves first', async () => {
  const database = openDatabase(':memory:')
  for (let index = 0; index < 5; index++)
    expect(await beginAttempt(database, `a${index}`, LIMITS, spanAt(index * MINUTE))).toEqual({
      may: true,
      failures: index,
    })
  expect(await beginAttempt(database, 'b', LIMITS, spanAt(5 * MINUTE))).toEqual({
    may: false,
    oldest: new Date(START).toISOString(),
  })
  expect(await beginAttempt(database, 'c', LIMITS, spanAt(WINDOW))).toMatchObject({ may: true, failures: 4 })
})

test('one address is refused after thirty, whatever the accounts', async () => {
  const database = openDatabase(':memory:')
  const limitsOf = (index: number) => [
    { key: `account ${index}`, most: 5 },
    { key: 'address', most: 30 },
  ]
  for (let index = 0; index < 30; index++)
    expect((await beginAttempt(database, `a${index}`, limitsOf(index), spanAt(0))).may).toBe(true)
  expect((await beginAttempt(database, 'b', limitsOf(30), spanAt(1))).may).toBe(false)
})

test('what is refused for one account counts for the address, which has room again once it waits', async () => {
  const database = openDatabase(':memory:')
  const limitsOf = (account: string) => [
    { key: account, most: 5 },
    { key: 'address', most: 30, countsRefused: true },
  ]
  const outcomes = async (account: string, count: number, time: number) => {
    const all: boolean[] = []
    for (let index = 0; index < count; index++)
      all.push((await beginAttempt(database, `${account} ${time} ${index}`, limitsOf(account), spanAt(time))).may)
    return all.filter((may) => may).length
  }
  expect(await outcomes('one', 40, 0)).toBe(5)
  expect(await outcomes('another', 1, 1)).toBe(0)
  expect(await outcomes('another', 1, WINDOW)).toBe(1)
})

test('a right password clears its account, and not the address', async () => {
  const database = openDatabase(':memory:')
  for (let index = 0; index < 4; index++) await beginAttempt(database, `a${index}`, LIMITS, spanAt(0))
  await beginAttempt(database, 'right', LIMITS, spanAt(1))
  await forgiveAttempt(database, 'right', LIMITS)
  expect(await beginAttempt(database, 'next', LIMITS, spanAt(2))).toEqual({ may: true, failures: 0 })
  const rows = database.sqlite.prepare("SELECT count(*) AS n FROM attempts WHERE key = 'address'").get()
  expect(rows).toEqual({ n: 5 })
})

test('never more than five in any quarter of an hour, and never refused for longer than that', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 6 * MINUTE }), { maxLength: 40 }), async (pauses) => {
      const database = openDatabase(':memory:')
      const allowed: number[] = []
      let time = 0
      for (const [index, pause] of pauses.entries()) {
        time += pause
        const { may } = await beginAttempt(database, String(index), LIMITS, spanAt(time))
        const recent = allowed.filter((at) => at > time - WINDOW)
        expect(may).toBe(recent.length < 5)
        if (may) allowed.push(time)
      }
      database.sqlite.close()
    }),
    { seed: 7, numRuns: 40 },
  )
})

test('what a clock has counted that was ahead locks nobody out once it is set back', async () => {
  const database = openDatabase(':memory:')
  const A_YEAR = 365 * 24 * 60 * MINUTE
  for (let index = 0; index < 5; index++) await beginAttempt(database, `a${index}`, LIMITS, spanAt(A_YEAR + index))
  expect(await beginAttempt(database, 'b', LIMITS, spanAt(0))).toEqual({ may: true, failures: 0 })
})
