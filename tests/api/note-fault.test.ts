import { expect, onTestFinished, test, vi } from 'vitest'
import { noteFault } from '#app/_server/note-fault.ts'

test.each([
  ['a finished report that was quicker is an answer', { code: 'RUN_IS_FINAL', report: 1 }, 'finalReport', 0],
  ['a full disk is for the log as well', { code: 'SQLITE_FULL' }, 'diskFull', 1],
  ['and so is what nobody expects', new Error('oh'), 'fault', 1],
])('%s', (_, fault, key, lines) => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  onTestFinished(() => log.mockRestore())
  expect(noteFault(fault).key).toBe(key)
  expect(log).toHaveBeenCalledTimes(lines)
})
