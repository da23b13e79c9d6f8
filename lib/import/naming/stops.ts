/**
 * What the value of each part may not hold: the separators nearest to it (also those behind a part that may be missing),
 * and every separator of the pattern that parts more strongly. So in `{gender}_{age}|{creative}` a creative may hold `_`,
 * and an age no `|`. `separators` has an empty text where a part is none.
 */
export function stopsOf(
  separators: readonly string[],
  isOptional: (index: number) => boolean,
): readonly (readonly string[])[] {
  const all = new Set(separators.filter((text) => text !== ''))
  return separators.map((own, index) => {
    if (own !== '') return []
    const near = [...nearest(separators, isOptional, index, -1), ...nearest(separators, isOptional, index, 1)]
    const weakest = Math.min(...near.map(rankOf))
    return [...new Set([...near, ...[...all].filter((text) => rankOf(text) > weakest)])]
  })
}

/** How strongly a separator parts: a bar more than a slash, a slash more than an underscore. */
function rankOf(separator: string): number {
  const mark = separator.trim()
  const found = RANKS.findIndex((marks) => marks.some((one) => mark.startsWith(one)))
  const rank = found === -1 ? RANKS.length : found
  return separator.startsWith(' ') && mark !== '' ? -rank + SPACED : -rank
}

/** Strongest first; what stands nowhere is weakest. */
const RANKS: readonly (readonly string[])[] = [
  ['||'],
  ['|'],
  ['//', '/', '\\'],
  [';'],
  [','],
  ['__'],
  ['_'],
  ['-', '—', '–'],
  ['.', '+'],
]
/** A separator between spaces parts more strongly than the same one, or the next two kinds, without. */
const SPACED = 2.5

function nearest(
  separators: readonly string[],
  isOptional: (index: number) => boolean,
  from: number,
  step: 1 | -1,
): string[] {
  const found: string[] = []
  for (let index = from + step; index >= 0 && index < separators.length; index += 2 * step) {
    found.push(separators[index] ?? '')
    if (!isOptional(index + step)) break
  }
  return found
}
