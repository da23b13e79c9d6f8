import { readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import type { Words } from '#lib/analysis/tables/table'
import { withoutIsolates } from '#lib/locale/bidi'
import { createFormat } from '#lib/locale/format'
import type { Locale } from '#lib/locale/locales'
import { reasonValues } from '#lib/locale/reason-values'

const NAMESPACES = ['analysis', 'export', 'import', 'leads', 'reasons']

/** The texts of tables in a language, from the catalogues; a missing one is a failure. */
export function wordsIn(locale: Locale): Words {
  const messages = Object.fromEntries(
    NAMESPACES.map((name) => [
      name,
      JSON.parse(readFileSync(new URL(`../../../lib/locale/messages/${locale}/${name}.json`, import.meta.url), 'utf8')),
    ]),
  )
  const onError = (error: Error) => {
    throw error
  }
  const translate = createTranslator({ locale, messages, onError })
  const format = createFormat(locale, 'RUB')
  const text: Words['text'] = (key, params) => translate(key, { ...params })
  return {
    text,
    reason: ({ key, params }) => withoutIsolates(text(`reasons.${key}`, reasonValues(params, format))),
    span: (span) => withoutIsolates(format.span(span)),
  }
}
