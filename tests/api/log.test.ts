import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the log has kind and place of a fault, and none of its words', () => {
  const script = `
    import { logFault } from '#app/_server/log.ts'
    const cause = Object.assign(new Error('card 4111'), { code: 'SQLITE_FULL' })
    logFault('a request failed', new TypeError('jane@example.com\\n    at row 7: Jane', { cause }))`
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], { encoding: 'utf8' })
  const { time, level, msg, fault } = JSON.parse(stderr)
  expect({ level, msg }).toEqual({ level: 50, msg: 'a request failed' })
  expect(new Date(time).toISOString()).toBe(time)
  expect(fault).toMatchObject({ name: 'TypeError', kind: 'diskFull', cause: 'SQLITE_FULL' })
  expect(fault.at[0]).toMatch(/^at /)
  expect(fault.at.every((place: string) => place.startsWith('at '))).toBe(true)
  expect(stderr).not.toMatch(/jane|4111/i)
})
