import { expect, test } from 'vitest'
import { ProblemGroups } from '#lib/import/checks/problem-groups'
import { problem } from '#lib/kernel/problem'

test('counts by kind and column, keeps the first five, errors first, then the commonest', () => {
  const groups = new ProblemGroups()
  for (let line = 2; line <= 9; line++) groups.add(problem('repeatedRow', 'warning', { line }))
  groups.add(problem('notADay', 'error', { line: 10, column: 'date' }))
  for (const line of [11, 12]) groups.add(problem('notANumber', 'error', { line, column: 'spend' }))
  groups.add(problem('notANumber', 'error', { line: 13, column: 'clicks' }))
  expect(groups.all().map(({ code, column, count }) => [code, column, count])).toEqual([
    ['notANumber', 'spend', 2],
    ['notADay', 'date', 1],
    ['notANumber', 'clicks', 1],
    ['repeatedRow', null, 8],
  ])
  expect(
    groups
      .all()
      .at(-1)
      ?.examples.map(({ line }) => line),
  ).toEqual([2, 3, 4, 5, 6])
  expect(groups.commonest()).toMatchObject({ code: 'notANumber', line: 11 })
})

test('a cell that holds a whole article is told by its beginning', () => {
  const groups = new ProblemGroups()
  for (const value of ['😀'.repeat(100_000), 'x'.repeat(200)]) {
    groups.add(problem('notANumber', 'error', { column: 'spend', value }))
  }
  expect(groups.all()[0]?.examples.map(({ value }) => value)).toEqual([`${'😀'.repeat(200)}…`, 'x'.repeat(200)])
})

test('warnings alone are no reason to refuse', () => {
  const groups = new ProblemGroups()
  groups.add(problem('repeatedRow', 'warning'))
  expect(groups.commonest()).toBeNull()
})
