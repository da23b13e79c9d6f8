import { expect, test, vi } from 'vitest'
import { inTurn } from '#app/_server/in-turn.ts'
import { accepted, refused } from '#lib/kernel/result'

/** A piece of work that ends when it is told to. */
function piece() {
  let end: () => void = () => undefined
  let hasBegun = false
  const ended = new Promise<void>((resolve) => {
    end = resolve
  })
  const run = async () => {
    hasBegun = true
    await ended
    return accepted('done')
  }
  return { run, end, hasBegun: () => hasBegun }
}

test('one begins when the one before it has ended', async () => {
  const [first, second] = [piece(), piece()]
  const both = [inTurn(null, first.run), inTurn(null, second.run)]
  await vi.waitFor(() => expect(first.hasBegun()).toBe(true))
  expect(second.hasBegun()).toBe(false)
  first.end()
  await vi.waitFor(() => expect(second.hasBegun()).toBe(true))
  second.end()
  expect(await Promise.all(both)).toEqual([accepted('done'), accepted('done')])
})

test('a fault is the asker’s own, and the next one begins all the same', async () => {
  await expect(inTurn(null, () => Promise.reject(new Error('no browser')))).rejects.toThrow('no browser')
  expect(await inTurn(null, async () => accepted('next'))).toEqual(accepted('next'))
})

test('too many at once are told to come later, and a place is free again after one has ended', async () => {
  const pieces = Array.from({ length: 6 }, piece)
  const asked = pieces.map(({ run }) => inTurn(null, run))
  expect(await inTurn(null, async () => accepted('one too many'))).toEqual(refused('pdfBusy'))
  for (const { end } of pieces) end()
  await Promise.all(asked)
  expect(await inTurn(null, async () => accepted('again'))).toEqual(accepted('again'))
})

test('nobody fills the queue alone', async () => {
  const pieces = Array.from({ length: 3 }, piece)
  const [first, second, other] = pieces
  const asked = [inTurn('anna', (first as (typeof pieces)[0]).run), inTurn('anna', (second as (typeof pieces)[0]).run)]
  expect(await inTurn('anna', async () => accepted('a third'))).toEqual(refused('pdfBusy'))
  asked.push(inTurn('boris', (other as (typeof pieces)[0]).run))
  for (const { end } of pieces) end()
  expect(await Promise.all(asked)).toEqual([accepted('done'), accepted('done'), accepted('done')])
  expect(await inTurn('anna', async () => accepted('again'))).toEqual(accepted('again'))
})
