import { PLATFORMS } from '../../import/header/platforms.ts'
import type { Dimension } from '../../kernel/dimension.ts'
import { namingDimensions } from '../../kernel/dimension.ts'
import type { Group, Grouping } from '../analysis.ts'
import type { Words } from './table.ts'

type Named = Pick<Group, 'key' | 'label' | 'dimensions'>

/** The name of a group as the screens write it: segments by the values that made them, those in words in the language. */
export function groupName(group: Named, grouping: Grouping, segmentBy: readonly Dimension[], words: Words): string {
  return (grouping === 'segment' ? namingDimensions(group, segmentBy) : [grouping])
    .map((dimension) => {
      const value = dimension === 'ad' ? group.label : group.dimensions[dimension]
      return value ? dimensionText(dimension, value, words) : missing(dimension, words)
    })
    .join(' · ')
}

/** A value of a dimension, in words where Touchstone brings it to one spelling. */
export function dimensionText(dimension: Dimension, value: string, words: Words): string {
  if (dimension === 'platform' && PLATFORMS.some(({ id }) => id === value))
    return words.text(`import.platform.${value}`)
  if (value === 'unknown' && dimension === 'age') return words.text('analysis.value.unknown')
  if (dimension === 'gender' && GENDERS.includes(value)) return words.text(`analysis.value.${value}`)
  // With a hyphen a spreadsheet takes ages for a day.
  return dimension === 'age' ? value.replace('-', '–') : value
}

const GENDERS: readonly string[] = ['male', 'female', 'unknown']

function missing(dimension: Dimension, words: Words): string {
  return words.text('analysis.value.none', { dimension: words.text(`analysis.dimension.${dimension}`) })
}
