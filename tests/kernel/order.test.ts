import { expect, test } from 'vitest'
import { byLetters } from '#lib/kernel/order'

test('texts stand in the order of their letters’ numbers, on every machine', () => {
  expect(['я', 'a', 'Z', 'ё', 'ad10', 'ad2', ''].sort(byLetters)).toEqual(['', 'Z', 'a', 'ad10', 'ad2', 'я', 'ё'])
})
