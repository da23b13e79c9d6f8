import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Backup, BackupKind } from '#db/backup/backup'
import { nameOf, readName } from '#db/backup/backup'
import { dayOf, retained } from '#db/backup/retained'

const A_DAY = 86_400_000
/** A Monday, at noon. */
const MONDAY = Date.parse('2026-08-03T12:00:00Z')

const backup = (at: number, kind: BackupKind = 'daily'): Backup => ({ path: `${kind} of ${at}`, kind, at })
const daily = (days: number) => Array.from({ length: days }, (_, day) => backup(MONDAY + day * A_DAY))
const daysOf = (kept: Iterable<Backup>) => [...kept].map(({ at }) => new Date(at).toISOString().slice(0, 10)).sort()

test('of 60 days, the last 7 stay and the Sundays of the weeks before: 4 weeks in all', () => {
  expect(daysOf(retained(daily(60)))).toEqual([
    '2026-09-13',
    '2026-09-20',
    '2026-09-25',
    '2026-09-26',
    '2026-09-27',
    '2026-09-28',
    '2026-09-29',
    '2026-09-30',
    '2026-10-01',
  ])
})

test('a computer that was off for a month loses none of what it has', () => {
  const week = daily(7)
  expect(retained(week).size).toBe(7)
  expect(retained([...week, backup(MONDAY + 40 * A_DAY)]).size).toBe(7)
})

test('what somebody asked for stays; of those before an update, the last three', () => {
  const asked = Array.from({ length: 20 }, (_, hour) => backup(MONDAY + hour, 'manual'))
  const updates = Array.from({ length: 5 }, (_, day) => backup(MONDAY + day * A_DAY, 'migration'))
  const kept = retained([...asked, ...updates])
  expect(asked.every((one) => kept.has(one))).toBe(true)
  expect(updates.map((one) => kept.has(one))).toEqual([false, false, true, true, true])
})

const moments = fc.uniqueArray(fc.integer({ min: 0, max: 200 * 24 }), { maxLength: 80 })
const backups = moments.map((hours) => hours.map((hour) => backup(MONDAY + hour * 3_600_000)))
const laws = (property: Parameters<typeof fc.assert>[0]) => fc.assert(property, { seed: 11, numRuns: 300 })

test('at most 11 of a kind stay, the newest always, and the newest of each of the last 7 days', () => {
  laws(
    fc.property(backups, (all) => {
      const kept = retained(all)
      expect(kept.size).toBeLessThanOrEqual(11)
      const newestFirst = [...all].sort((one, other) => other.at - one.at)
      const days = [...new Set(newestFirst.map(dayOf))].slice(0, 7)
      for (const day of days) {
        expect(kept.has(newestFirst.find((one) => dayOf(one) === day) as Backup)).toBe(true)
      }
    }),
  )
})

test('to clear away after each backup leaves the same as to clear away once', () => {
  laws(
    fc.property(backups, (all) => {
      let kept: Backup[] = []
      for (const one of [...all].sort((earlier, later) => earlier.at - later.at)) kept = [...retained([...kept, one])]
      expect(new Set(kept)).toEqual(retained(all))
    }),
  )
})

test('the order in which they are listed means nothing', () => {
  laws(
    fc.property(backups, (all) => {
      expect(retained([...all].reverse())).toEqual(retained(all))
    }),
  )
})

test('a name says what it is of, and nothing else bears such a name', () => {
  const when = fc.integer({ min: 0, max: 4_000_000_000_000 })
  laws(
    fc.property(when, fc.constantFrom('daily', 'migration', 'manual'), (at, kind) => {
      expect(readName(nameOf({ kind, at }))).toEqual({ kind, at })
    }),
  )
  for (const name of ['backup-1-daily', 'files', `${nameOf({ kind: 'daily', at: 0 })}.partial`]) {
    expect(readName(name)).toBeNull()
  }
})
