import { useTranslations } from 'next-intl'
import { SUGGESTED } from '#lib/import/naming/token-words'

/** Writes a pattern with the words that the reader's language has for its tokens. */
export function usePatternWords(): (pattern: string) => string {
  const t = useTranslations('names.token')
  const words = new Map<string, string>(SUGGESTED.map((name) => [name, t(name)]))
  return (pattern) => pattern.replace(/(?<=\{)[a-z]+/gi, (name) => words.get(name) ?? name)
}
