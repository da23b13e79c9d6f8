import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { Answers } from '../../scripts/load/answers.ts'
import { letWork } from '../../scripts/load/crowd.ts'
import { slopeOf } from '../../scripts/load/slope.ts'

// Those of Node wait by a clock that no test can move.
vi.mock('node:timers/promises', () => ({
  setTimeout: (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
}))

const server = createServer((request, response) => {
  if (request.url === '/gone') return void request.socket.destroy()
  response.statusCode = Number(request.url?.slice(1))
  response.end('done')
})
let url: string
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

test('answers are counted by their hundreds, and what got none by its reason', async () => {
  const answers = new Answers()
  for (const path of ['/200', '/201', '/404', '/503']) await answers.ask('read', url + path)
  expect(await answers.ask('write', `${url}/gone`, { method: 'POST', body: 'x' })).toBeNull()
  expect([2, 3, 4, 5].map((hundred) => answers.count(hundred))).toEqual([2, 0, 1, 1])
  expect([...answers.broken]).toEqual([['ECONNRESET', 1]])
  expect(answers.lines()).toEqual([expect.stringMatching(/^read +4 {3}50 % \d+ ms/)])
})

test('people act one thing after the other, all at once, until the time is over', async () => {
  vi.useFakeTimers()
  try {
    const acts: [person: number, turn: number][] = []
    const people = [0, 1].map((person) => async (turn: number) => void acts.push([person, turn]))
    const work = letWork(people, 100, 40, () => 0.5)
    await vi.runAllTimersAsync()
    await work
    // After 20 ms for the first time, then every 40 ms, and not at 100 ms or later.
    expect(acts).toEqual([0, 1].flatMap((turn) => [0, 1].map((person) => [person, turn])))
  } finally {
    vi.useRealTimers()
  }
})

test('a slope is that of the line through the points', () => {
  expect(slopeOf([1, 2, 3, 4].map((hour) => [hour, 5 + 3 * hour]))).toBeCloseTo(3)
  expect(slopeOf([[1, 7]])).toBe(0)
})
