import { expect, test } from 'playwright/test'
import { tryLoad } from '../scripts/load/load.ts'

test('people who write and people who read at once are all answered', async () => {
  test.slow()
  const { answers, faults } = await tryLoad({ writers: 4, readers: 6, duration: 5000, thinking: 500 })
  expect(faults).toEqual([])
  expect(answers.count(2)).toBeGreaterThan(0)
  expect(answers.quantile('import, whole', 0.5)).not.toBeNull()
})
