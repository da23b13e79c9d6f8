import { comparable } from '../../kernel/comparable.ts'
import type { SameValues } from './one-spelling.ts'
import { createRenaming } from './one-spelling.ts'

/**
 * For each file the creative of its name: `img3.png` is `img3`, `Img_3 (1).jpg` too, and what people say `img3` is. Null
 * where no creative, or more than one, is called so.
 */
export function matchPictures(
  fileNames: readonly string[],
  creatives: readonly string[],
  sameValues: SameValues = {},
): (string | null)[] {
  const exact = Map.groupBy(creatives, comparable)
  const loose = Map.groupBy(creatives, barely)
  const rename = createRenaming(sameValues)
  return fileNames.map((fileName) => {
    const stem = fileName.replace(/\.[^.]*$/, '').replace(/ \(\d{1,3}\)$/, '')
    for (const name of [rename(stem), stem]) {
      const found = exact.get(comparable(name)) ?? loose.get(barely(name)) ?? []
      if (found.length === 1 && found[0] !== undefined) return found[0]
    }
    return null
  })
}

/** Letters and digits alone: cabinets put `_` or `-` where a name has spaces. */
function barely(name: string): string {
  return comparable(name).replace(/[^\p{L}\p{N}]/gu, '')
}
