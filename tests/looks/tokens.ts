import { readFileSync } from 'node:fs'

export const CSS = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8')

export const THEMES = ['light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** 0 to 255 each. */
export type Color = readonly [red: number, green: number, blue: number]

/** Name of a colour of the style sheet → what it is on light and on dark screens. */
const TOKENS = new Map(
  [...CSS.matchAll(/--color-([\w-]+): (?:light-dark\((#\w{6}), (#\w{6})\)|(#\w{6}));/g)].map(
    ([, name = '', light, dark, both]) => [name, { light: light ?? both ?? '', dark: dark ?? both ?? '' }],
  ),
)

export function hexOf(token: string, theme: Theme): string {
  const hex = TOKENS.get(token)?.[theme]
  if (hex === undefined) throw new Error(`no colour ${token}`)
  return hex
}

export function colorOf(token: string, theme: Theme): Color {
  const hex = hexOf(token, theme)
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Color
}

/** Relative luminance of WCAG 2.2. */
export function luminance(color: Color): number {
  const [red, green, blue] = color.map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as unknown as Color
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((left, right) => left - right)
  return (light + 0.05) / (dark + 0.05)
}

/** `share` of the colour, the rest of the ground. */
export function mixed(color: Color, ground: Color, share: number): Color {
  return color.map((value, at) => value * share + (ground[at] ?? 0) * (1 - share)) as unknown as Color
}
