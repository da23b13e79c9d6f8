import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Locale } from '../lib/locale/locales.ts'

const NAMESPACES = [
  'common',
  'runs',
  'import',
  'analysis',
  'overview',
  'reasons',
  'refusals',
  'leads',
  'export',
  'verdicts',
  'forecast',
  'report',
  'share',
  'palette',
  'people',
  'activity',
  'connections',
  'keeping',
] as const

export type Words = (key: string, values?: Record<string, string | number>) => string

/** The texts of the screens in a language, as the catalogues hold them. */
export function words(locale: Locale): Words {
  const messages = Object.fromEntries(
    NAMESPACES.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`../lib/locale/messages/${locale}/${name}.json`, import.meta.url), 'utf8')),
    ]),
  )
  return createTranslator({ locale, messages }) as unknown as Words
}
