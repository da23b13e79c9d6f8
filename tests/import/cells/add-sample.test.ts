import { expect, test } from 'vitest'
import { addSample } from '#lib/import/cells/add-sample'

function samplesOf(cells: readonly string[]): string[] {
  const samples: string[] = []
  for (const cell of cells) addSample(samples, cell)
  return samples
}

test('the first three cells that differ are samples, blanks are none', () => {
  expect(samplesOf(['', ' 5 ', '5', '7', ' ', '8', '9'])).toEqual(['5', '7', '8'])
})

test('long cells are samples by their beginning, and alike beginnings are one', () => {
  const long = 'x'.repeat(10_000)
  expect(samplesOf([`${long}1`, `${long}2`, '😀'.repeat(300)])).toEqual(['x'.repeat(200), '😀'.repeat(200)])
})
