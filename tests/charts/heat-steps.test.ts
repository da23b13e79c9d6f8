import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { heatOf } from '../../app/_sections/creative-heat-steps.ts'

const CSS = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')
const GRADES = [1, 2, 3, 4, 5] as const

/** Luminance at which letters turn from dark to light. */
const FLIP = 0.18

test('each grade is darker than the one before, also on paper without colours', () => {
  const levels = GRADES.map((grade) => luminance(heat(`${grade}`)))
  for (const [index, level] of levels.entries()) {
    if (index > 0) expect(level).toBeLessThan((levels[index - 1] ?? 0) * 0.8)
  }
})

test('letters turn white where the ground is darker than 0.18, and can always be read', () => {
  for (const grade of GRADES) {
    const ground = heat(`${grade}`)
    const isDark = luminance(ground) < FLIP
    expect(heatOf(grade, true)).toContain(isDark ? 'text-heat-light' : 'text-heat-dark')
    expect(contrast(ground, heat(isDark ? 'light' : 'dark'))).toBeGreaterThanOrEqual(4.5)
  }
})

test('an estimated cell is lighter, and its letters can be read on its hatching', () => {
  for (const grade of GRADES) {
    for (const share of shares()) {
      const ground = mixed(heat(`${grade}`), share)
      expect(luminance(ground)).toBeGreaterThan(luminance(heat(`${grade}`)))
      expect(contrast(ground, heat('dark'))).toBeGreaterThanOrEqual(4.5)
    }
    expect(heatOf(grade, false)).toContain('heat-hatched text-heat-dark')
  }
})

type Colour = readonly [red: number, green: number, blue: number]

function heat(name: string): Colour {
  const hexadecimal = new RegExp(`--color-heat-${name}: #([0-9a-f]{6})`).exec(CSS)?.[1] ?? ''
  return [0, 2, 4].map((at) => Number.parseInt(hexadecimal.slice(at, at + 2), 16)) as unknown as Colour
}

/** How much of its colour the two stripes of the hatching have. */
function shares(): readonly number[] {
  const found = [...CSS.matchAll(/var\(--heat\) (\d+)%/g)].map(([, percent]) => Number(percent) / 100)
  expect(found).toHaveLength(2)
  return found
}

function mixed(colour: Colour, share: number): Colour {
  return colour.map((part) => part * share + 255 * (1 - share)) as unknown as Colour
}

/** Relative luminance (WCAG 2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [dark, light] = [luminance(one), luminance(other)].toSorted((left, right) => left - right) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
