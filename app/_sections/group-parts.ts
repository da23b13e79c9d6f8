import { useTranslations } from 'next-intl'
import type { NamedGroup } from '#app/_client/analysis-part.ts'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import { namingDimensions } from '#lib/kernel/dimension'
import { useDimensionValue } from './dimension-value.tsx'

/** A part of a name, in words. */
export type NamePart = { readonly dimension: Dimension; readonly text: string }

/** The parts of a group's name: of segments made of several dimensions the value of each. */
export function useGroupParts(
  grouping: Grouping,
  segmentBy: readonly Dimension[],
): (group: NamedGroup) => readonly NamePart[] {
  const t = useTranslations('analysis')
  const write = useDimensionValue()
  return (group) =>
    (grouping === 'segment' ? namingDimensions(group, segmentBy) : [grouping]).map((dimension) => {
      const value = dimension === 'ad' ? group.label : group.dimensions[dimension]
      const missing = () => t('value.none', { dimension: t(`dimension.${dimension}`) })
      return { dimension, text: value ? write(dimension, value) : missing() }
    })
}

/** The name in one line, for a picture or a sentence; to be isolated by whoever puts it there. */
export function useGroupText(grouping: Grouping, segmentBy: readonly Dimension[]): (group: NamedGroup) => string {
  const partsOf = useGroupParts(grouping, segmentBy)
  return (group) =>
    partsOf(group)
      .map(({ text }) => text)
      .join(' · ')
}
