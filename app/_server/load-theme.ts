import 'server-only'
import { cookies } from 'next/headers'
import type { Theme } from './themes.ts'
import { isTheme } from './themes.ts'

export const THEME_COOKIE = 'theme'

/** The one chosen in this browser, else the device's. */
export async function loadTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(THEME_COOKIE)?.value
  return isTheme(chosen) ? chosen : 'system'
}
