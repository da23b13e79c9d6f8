import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileNameOf } from '#lib/locale/file-name'

test.each([
  [['Осенний тест', 'Сегменты', '2026-09-20'], 'Осенний тест, Сегменты, 2026-09-20.csv'],
  [['اختبار', null, ''], 'اختبار.csv'],
  [['a/b\\c:d*e?f"g<h>i|j'], 'a b c d e f g h i j.csv'],
  [['../../etc/passwd'], 'etc passwd.csv'],
  [['name\u202egpj.exe\u0000\n'], 'namegpj.exe.csv'],
  [['CON'], '_CON.csv'],
  [['...'], 'touchstone.csv'],
  [[null], 'touchstone.csv'],
])('%j is saved as %s', (parts, name) => {
  expect(fileNameOf(parts, 'csv')).toBe(name)
})

test('no text makes a name that a system refuses, or that points elsewhere', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 90 }), { maxLength: 3 }), (parts) => {
      const name = fileNameOf(parts, 'csv')
      expect(name).toMatch(/^(?!\.)[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.csv$/u)
      expect(name.isWellFormed()).toBe(true)
    }),
    { seed: 5, numRuns: 500 },
  )
})
