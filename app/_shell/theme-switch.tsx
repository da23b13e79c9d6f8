'use client'

import { useTranslations } from 'next-intl'
import { saveTheme } from '#app/_server/save-theme.ts'
import type { Theme } from '#app/_server/themes.ts'
import { THEMES } from '#app/_server/themes.ts'

/** Light, dark or as the device has it. Works as a plain form, too. */
export function ThemeSwitch({ current }: { current: Theme }) {
  const t = useTranslations('palette.theme')
  return (
    <form action={saveTheme} aria-label={t('label')} className="flex flex-wrap items-center gap-x-1">
      <span aria-hidden="true" className="pe-2 max-sm:hidden">
        {t('label')}
      </span>
      {THEMES.map((theme) => (
        <button
          key={theme}
          type="submit"
          name="theme"
          value={theme}
          aria-current={theme === current || undefined}
          className="min-h-11 rounded-sm px-2 hover:text-ink aria-[current]:font-medium aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-gold aria-[current]:decoration-[3px] aria-[current]:underline-offset-[0.45em] sm:min-h-8"
        >
          {t(theme)}
        </button>
      ))}
    </form>
  )
}
