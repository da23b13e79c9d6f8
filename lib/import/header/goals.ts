/** A goal column's header without the goal, and the goal. */
export type Goal = { readonly header: string; readonly goal: string }

/**
 * Yandex Direct writes the goal into the headers of its goal columns: `Конверсии (Заявка)`, `Конверсия (%)/Спасибо`,
 * `Цена цели (Заявка) (руб.)`, and in its Reports API `Conversions_12345_LSC`. Null where a header names no goal.
 */
export function goalOf(header: string, platform: string): Goal | null {
  if (platform !== 'yandex_direct') return null
  const text = header.trim()
  const slash = /^([^/]+?)\s*\/\s*(\S.*)$/.exec(text)
  if (slash) return { header: slash[1] ?? '', goal: slash[2] ?? '' }
  const fromApi = /^([A-Za-z]+)_(\d+)_[A-Z]+$/.exec(text)
  if (fromApi) return { header: fromApi[1] ?? '', goal: fromApi[2] ?? '' }
  const bracketed = /^([^(]+?(?:\s*\((?:%|руб\.?|₽)\))?)\s*\((.+?)\)(?:\s*,?\s*\(?(?:%|руб\.?|₽)\)?)?$/i.exec(text)
  const goal = bracketed?.[2]?.trim() ?? ''
  return bracketed === null || /^(?:%|руб\.?|₽|[A-Z]{3})$/i.test(goal) ? null : { header: bracketed[1] ?? '', goal }
}
