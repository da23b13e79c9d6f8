/** How light the screens are; `system` leaves it to the device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

export function isTheme(text: string | undefined): text is Theme {
  return THEMES.some((theme) => theme === text)
}
