import { CONTEXT_PLATFORMS } from '../import/header/platforms.ts'
import type { Dimension } from '../kernel/dimension.ts'
import { DEFAULT_SEGMENT_DIMENSIONS } from '../kernel/dimension.ts'
import type { GroupBy } from './groups.ts'
import { byDimensions, byNameOrWords } from './groups.ts'
import type { Question } from './question.ts'
import { WHOLE_RUN } from './question.ts'
import type { Settings } from './settings.ts'

/**
 * The dimensions by which the tallies of a run and of a question must be told apart; others may be folded. Where
 * `allNamed`, every ad names its segment, and none needs other words for it.
 */
export function dimensionsNeeded(
  dimensions: ReadonlySet<Dimension>,
  settings: Settings,
  question: Question,
  allNamed = false,
): Dimension[] {
  const filtered = Object.keys({ ...settings.filter, ...question.filter }) as Dimension[]
  const asked = [WHOLE_RUN, question].flatMap((one) => {
    const chosen = segmentDimensions(dimensions, settings, one)
    return allNamed ? chosen : [...chosen, ...wordsInstead(chosen, dimensions)]
  })
  return [...new Set<Dimension>([...asked, ...filtered])]
}

/** How tallies make the segments; null where the data have none. */
export function segmentGroups(
  dimensions: ReadonlySet<Dimension>,
  settings: Settings,
  question: Question,
): GroupBy | null {
  const chosen = segmentDimensions(dimensions, settings, question)
  if (chosen.length === 0) return null
  const words = wordsInstead(chosen, dimensions)
  return words.length === 0 ? byDimensions(chosen) : byNameOrWords(words)
}

/** The dimensions that make the segments. */
export function segmentDimensions(
  dimensions: ReadonlySet<Dimension>,
  settings: Settings,
  question: Question,
): Dimension[] {
  const chosen = question.segmentBy ?? settings.segmentBy
  if (chosen !== undefined && chosen !== null) return [...chosen]
  if (dimensions.has('segment')) return ['segment']
  return DEFAULT_SEGMENT_DIMENSIONS.filter((dimension) => dimensions.has(dimension))
}

/** What makes the segment of an ad that names none: what is known of the people, as where no ad names any. */
function wordsInstead(chosen: readonly Dimension[], dimensions: ReadonlySet<Dimension>): Dimension[] {
  if (chosen.length !== 1 || chosen[0] !== 'segment') return []
  return DEFAULT_SEGMENT_DIMENSIONS.filter((dimension) => dimensions.has(dimension))
}

/** Contextual ads are the benchmark beside targeted ones, and the run itself where they stand alone. */
export function contextPlatforms(platforms: ReadonlySet<string>, settings: Settings): ReadonlySet<string> {
  if (settings.context !== undefined) return new Set(settings.context)
  const isAlone = [...platforms].every((platform) => CONTEXT_PLATFORMS.includes(platform))
  return new Set(isAlone ? [] : CONTEXT_PLATFORMS)
}
