import { expect, onTestFinished, test, vi } from 'vitest'
import { log } from '#app/_server/log.ts'
import { noteFault } from '#app/_server/note-fault.ts'
import { HouseFault } from '#db/house-fault'

test.each([
  ['a finished report that was quicker is an answer', { code: 'RUN_IS_FINAL', report: 1 }, 'finalReport', 0],
  ['a full disk is for the log as well', { code: 'SQLITE_FULL' }, 'diskFull', 1],
  ['a disk that may only be read', { code: 'SQLITE_READONLY_DBMOVED' }, 'diskReadOnly', 1],
  ['the same of a file', { code: 'EROFS' }, 'diskReadOnly', 1],
  ['a database that others hold for too long', { code: 'SQLITE_BUSY_SNAPSHOT' }, 'serverBusy', 1],
  ['too many open files', { code: 'EMFILE' }, 'serverBusy', 1],
  ['a disk that fails', { cause: { code: 'SQLITE_IOERR_READ' } }, 'diskFaulty', 1],
  ['a database that is harmed while it is open', { code: 'SQLITE_CORRUPT_VTAB' }, 'houseClosed', 1],
  ['one that could not be opened', new HouseFault('damaged', 'what to do'), 'houseClosed', 1],
  ['and so is what nobody expects', new Error('oh'), 'fault', 1],
])('%s', (_, fault, key, lines) => {
  const noted = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  onTestFinished(() => noted.mockRestore())
  expect(noteFault(fault).key).toBe(key)
  expect(noted).toHaveBeenCalledTimes(lines)
})

test('whoever runs the server reads a sentence and during what it was said, not where in the program', () => {
  const noted = vi.spyOn(log, 'error').mockImplementation(() => undefined)
  onTestFinished(() => noted.mockRestore())
  noteFault(new HouseFault('damaged', 'The database is damaged. Do this.'))
  const during = 'there was no backup today'
  noteFault(new HouseFault('noRoom', 'Free some space.'), during)
  noteFault(new Error('oh'), during)
  expect(noted.mock.calls).toEqual([
    [{ during: 'a request failed', reason: 'damaged' }, 'The database is damaged. Do this.'],
    [{ during, reason: 'noRoom' }, 'Free some space.'],
    [{ fault: expect.any(Error) }, during],
  ])
})
