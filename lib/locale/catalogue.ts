import type { Locale } from './locales.ts'

type English = typeof import('./catalogues/en.ts')

/** Every text of a language: `{ runs: { title: '…' } }`. */
export type Catalogue = Readonly<Record<keyof English['catalogue'], Record<string, unknown>>>

const LANGUAGES: Readonly<Record<Locale, () => Promise<{ catalogue: Catalogue }>>> = {
  ar: () => import('./catalogues/ar.ts'),
  en: () => import('./catalogues/en.ts'),
  ru: () => import('./catalogues/ru.ts'),
}

const loaded = new Map<Locale, Promise<Catalogue>>()

/** Each language is a file of its own, fetched when first asked for; the same promise from then on. */
export function loadCatalogue(locale: Locale): Promise<Catalogue> {
  const catalogue = loaded.get(locale) ?? LANGUAGES[locale]().then((module) => module.catalogue)
  loaded.set(locale, catalogue)
  return catalogue
}
