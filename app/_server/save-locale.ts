'use server'

import { isLocale } from '#lib/locale/locales'
import { LOCALE_COOKIE } from './asked-locale.ts'
import { keepChoice } from './keep-choice.ts'

/** Remembers the language of the switch; the page in view comes back in it. */
export async function saveLocale(form: FormData): Promise<void> {
  const locale = String(form.get('locale'))
  if (!isLocale(locale)) return
  await keepChoice(LOCALE_COOKIE, locale)
}
