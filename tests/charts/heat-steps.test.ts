import { describe, expect, test } from 'vitest'
import { heatOf } from '../../app/_sections/creative-heat-steps.ts'
import { CSS, colorOf, contrast, luminance, mixed, THEMES } from '../looks/tokens.ts'

const GRADES = [1, 2, 3, 4, 5] as const

describe.each(THEMES)('%s', (theme) => {
  test('each grade is farther from the ground of the page than the one before, also without colours', () => {
    const distances = GRADES.map((grade) => contrast(colorOf(`heat-${grade}`, theme), colorOf('surface', theme)))
    for (const [index, distance] of distances.entries()) {
      if (index > 0) expect(distance).toBeGreaterThan((distances[index - 1] ?? 0) * 1.2)
    }
  })

  test('letters can be read on every grade', () => {
    for (const grade of GRADES) {
      expect(heatOf(grade, true)).toContain(`bg-heat-${grade} text-heat-ink-${grade}`)
      const found = contrast(colorOf(`heat-${grade}`, theme), colorOf(`heat-ink-${grade}`, theme))
      expect(found, `grade ${grade}`).toBeGreaterThanOrEqual(4.5)
    }
  })

  test('an estimated cell is nearer to the ground, and its letters can be read on its hatching', () => {
    const surface = colorOf('surface', theme)
    for (const grade of GRADES) {
      const full = colorOf(`heat-${grade}`, theme)
      for (const share of shares()) {
        const ground = mixed(full, surface, share)
        expect(contrast(ground, surface)).toBeLessThan(contrast(full, surface))
        expect(contrast(ground, colorOf('ink', theme)), `grade ${grade}`).toBeGreaterThanOrEqual(4.5)
      }
      expect(heatOf(grade, false)).toContain('heat-hatched text-ink')
    }
  })
})

test('on paper letters turn white where the ground is darker than 0.18', () => {
  for (const grade of GRADES) {
    const isDark = luminance(colorOf(`heat-${grade}`, 'light')) < 0.18
    expect(colorOf(`heat-ink-${grade}`, 'light')).toEqual(colorOf(isDark ? 'white' : 'ink', 'light'))
  }
})

/** How much of its colour the two stripes of the hatching have. */
function shares(): readonly number[] {
  const found = [...CSS.matchAll(/var\(--heat\) (\d+)%/g)].map(([, percent]) => Number(percent) / 100)
  expect(found).toHaveLength(2)
  return found
}
