import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { revealControls } from '#lib/locale/bidi'
import { onOneLine, paragraphsOf } from '#lib/locale/lines'

describe('what a person typed', () => {
  test('keeps its lines, and begins a paragraph after an empty one', () => {
    expect(paragraphsOf('First line.\nSecond line.\n\nNew paragraph')).toEqual([
      ['First line.', 'Second line.'],
      ['New paragraph'],
    ])
  })

  test('is read alike whatever ends its lines', () => {
    for (const end of ['\r\n', '\r', '\n', '\u2028', '\u0085'])
      expect(paragraphsOf(`- one${end}- two${end}${end}${end}end${end}`)).toEqual([['- one', '- two'], ['end']])
  })

  test('has no paragraph where there is nothing but space', () => {
    expect(paragraphsOf(' \n\t\n')).toEqual([])
  })

  test('stands on one line inside a sentence', () => {
    expect(onOneLine(' Too dear,\r\n\r\nand\tno sales \n')).toBe('Too dear, and no sales')
  })

  test('has no mark of a control character where it only has lines and tabs', () => {
    const typed = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\t', '\u2029') })
    fc.assert(
      fc.property(typed, (text) => {
        expect(revealControls(paragraphsOf(text).flat().join() + onOneLine(text))).not.toContain('U+')
      }),
      { seed: 5 },
    )
  })
})
