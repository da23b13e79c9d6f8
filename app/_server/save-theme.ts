'use server'

import { keepChoice } from './keep-choice.ts'
import { THEME_COOKIE } from './load-theme.ts'
import { isTheme } from './themes.ts'

/** Remembers how light the screens shall be; the page in view comes back that way. */
export async function saveTheme(form: FormData): Promise<void> {
  const theme = String(form.get('theme'))
  if (!isTheme(theme)) return
  await keepChoice(THEME_COOKIE, theme)
}
