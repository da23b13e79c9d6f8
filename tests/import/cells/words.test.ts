import { describe, expect, test } from 'vitest'
import { isRounded, readAge, readGender, readId } from '#lib/import/cells/words'

test.each([
  ['25-34', '25-34'],
  [' 25 – 34 ', '25-34'],
  ['25—34', '25-34'],
  ['AGE_25_34', '25-34'],
  ['AGE_0_17', '0-17'],
  ['25-34 лет', '25-34'],
  ['٢٥-٣٤', '25-34'],
  ['65+', '65+'],
  ['AGE_55', '55+'],
  ['старше 55', '55+'],
  ['>45', '45+'],
  ['до 18', '0-17'],
  ['младше 18', '0-17'],
  ['18 to 24', '18-24'],
  ['65 or more', '65+'],
  ['55 и старше', '55+'],
  ['Undetermined', 'unknown'],
  ['< 18', '0-17'],
  ['Unknown', 'unknown'],
  ['не указан', 'unknown'],
  ['--', 'unknown'],
])('the age “%s” is %s', (cell, age) => {
  expect(readAge(cell)).toBe(age)
})

test.each(['34-25', 'M', '25', '2025-09', 'Retargeting', '238512345678901'])('“%s” is no age', (cell) => {
  expect(readAge(cell)).toBeUndefined()
})

test.each([
  ['M', 'male'],
  ['Male', 'male'],
  ['Мужчины', 'male'],
  ['GENDER_MALE', 'male'],
  ['ذكر', 'male'],
  ['f', 'female'],
  ['женский', 'female'],
  ['Жінки', 'female'],
  ['نساء', 'female'],
  ['unknown', 'unknown'],
  ['Пол не указан', 'unknown'],
])('the gender “%s” is %s', (cell, gender) => {
  expect(readGender(cell)).toBe(gender)
})

test.each(['30-34', 'xy', 'constructor'])('“%s” is no gender', (cell) => {
  expect(readGender(cell)).toBeUndefined()
})

describe('ids', () => {
  test.each([
    ['238512345678901', '238512345678901'],
    ['00042', '00042'],
    ['M-300', '300'],
    ['М-300', '300'],
    ['300.0', '300'],
    ['ad001', 'ad001'],
    ["'238512345678901", '238512345678901'],
    ['="238512345678901"', '238512345678901'],
    ['img-4', 'img-4'],
  ])('“%s” is the id %s', (cell, id) => {
    expect(readId(cell)).toBe(id)
  })

  test.each(['30-34', '65+', '1.429999948', '0,5', '2.3851E+17', '2,3851E+17'])('“%s” is no id', (cell) => {
    expect(readId(cell)).toBeUndefined()
  })

  test('an id that a spreadsheet has rounded is told from any other', () => {
    expect(isRounded('2.3851E+17')).toBe(true)
    expect(isRounded('2385123456789')).toBe(false)
    expect(isRounded('e17')).toBe(false)
  })
})
