import { describe, expect, test } from 'vitest'
import { colorOf, contrast, hexOf, THEMES } from './tokens.ts'

const GROUNDS = ['paper', 'surface']
const NOTICES = ['accent-soft', 'warning-soft', 'error-soft', 'done-soft']

/** What is read, on the grounds it is read on. */
const TEXTS: readonly [text: string, grounds: readonly string[]][] = [
  ['ink', [...GROUNDS, 'sunken', 'boost-soft', 'pause-soft', 'wait-soft', ...NOTICES]],
  ['muted', [...GROUNDS, 'sunken', ...NOTICES]],
  ['accent', [...GROUNDS, 'sunken', 'accent-soft']],
  ['boost', [...GROUNDS, 'boost-soft']],
  ['pause', [...GROUNDS, 'pause-soft']],
  ['error', [...GROUNDS, 'error-soft']],
  ['warning', [...GROUNDS, 'warning-soft']],
  ['done', [...GROUNDS, 'done-soft']],
  ['white', ['bar']],
  ['on-stone', ['stone', 'stone-soft']],
  ...[1, 2, 3, 4, 5].map((step) => [`heat-ink-${step}`, [`heat-${step}`]] as [string, string[]]),
]

/** Lines, marks and edges that mean something, on the grounds they stand on. */
const MARKS: readonly [mark: string, grounds: readonly string[]][] = [
  ['edge', GROUNDS],
  ['accent', GROUNDS],
  ['stone', GROUNDS],
  ['gold', ['bar']],
  ['boost', ['surface', 'boost-soft']],
  ['pause-mark', ['surface', 'pause-soft']],
  ['wait', ['surface', 'wait-soft']],
  ['series-1', ['surface']],
  ['series-2', ['surface']],
  ['series-3', ['surface']],
]

describe.each(THEMES)('%s', (theme) => {
  test.each(TEXTS)('%s is read at 4.5 to 1', (text, grounds) => {
    for (const ground of grounds) {
      const found = contrast(colorOf(text, theme), colorOf(ground, theme))
      expect(found, `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test.each(MARKS)('%s is seen at 3 to 1', (mark, grounds) => {
    for (const ground of grounds) {
      const found = contrast(colorOf(mark, theme), colorOf(ground, theme))
      expect(found, `${mark} on ${ground}`).toBeGreaterThanOrEqual(3)
    }
  })
})

test('pause and boost differ on a photocopy', () => {
  expect(contrast(colorOf('pause-mark', 'light'), colorOf('boost', 'light'))).toBeGreaterThanOrEqual(2.2)
})

test('the colours that carry a verdict on paper are those of the palette', () => {
  expect(['pause-mark', 'pause', 'boost', 'wait'].map((token) => hexOf(token, 'light'))).toEqual([
    '#d55e00',
    '#a84300',
    '#004c8c',
    '#767676',
  ])
})
