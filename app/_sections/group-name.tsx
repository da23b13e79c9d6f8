import { useTranslations } from 'next-intl'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import { DEFAULT_SEGMENT_DIMENSIONS } from '#lib/kernel/dimension'
import { readableName } from '#lib/locale/bidi'
import { CreativePicture } from './creative-pictures.tsx'
import { DimensionText, useDimensionValue } from './dimension-value.tsx'
import type { GroupFigures } from './group-columns.ts'

/** What tells two groups of alike names apart, below the name. */
const DETAILS: Record<Grouping, readonly Dimension[]> = {
  segment: [],
  creative: ['painPoint'],
  painPoint: [],
  ad: ['creative', 'segment', 'painPoint', 'campaign', 'adSet'],
}

const MOST_DETAILS = 3

/** Groups that have one creative, and so one picture. */
const PICTURED: readonly Grouping[] = ['creative', 'ad']

/** A group by its name. Segments made of several dimensions name the value of each. */
export function GroupName({
  group,
  grouping,
  segmentBy,
}: {
  group: GroupFigures
  grouping: Grouping
  segmentBy: readonly Dimension[]
}) {
  const t = useTranslations('analysis')
  const write = useDimensionValue()
  const own = dimensionsOf(group, grouping, segmentBy)
  const parts = own.map((dimension) => {
    const value = dimension === 'ad' ? group.label : group.dimensions[dimension]
    const missing = () => t('value.none', { dimension: t(`dimension.${dimension}`) })
    return { dimension, text: value ? write(dimension, value) : missing() }
  })
  const details = DETAILS[grouping]
    .flatMap((dimension) => ({ dimension, text: group.dimensions[dimension] ?? '' }))
    .filter(({ text }) => text !== '' && !group.label.includes(text))
    .slice(0, MOST_DETAILS)

  return (
    <span className="flex items-start gap-2">
      {PICTURED.includes(grouping) && <CreativePicture creative={group.dimensions.creative} />}
      <span className="min-w-0">
        <span className="line-clamp-3 wrap-anywhere" title={readableName(group.label)}>
          <Parts parts={parts} />
        </span>
        {details.length > 0 && (
          <span className="line-clamp-2 text-xs font-normal text-muted wrap-anywhere max-sm:hidden">
            <Parts parts={details} />
          </span>
        )}
      </span>
    </span>
  )
}

/** The dimensions that name a group. A segment without a name of its own goes by what is known of its people. */
function dimensionsOf(
  { key, dimensions }: GroupFigures,
  grouping: Grouping,
  segmentBy: readonly Dimension[],
): readonly Dimension[] {
  if (grouping !== 'segment') return [grouping]
  const isWorded = segmentBy.join() === 'segment' && key !== '' && dimensions.segment === undefined
  return isWorded ? DEFAULT_SEGMENT_DIMENSIONS.filter((dimension) => dimensions[dimension] !== undefined) : segmentBy
}

function Parts({ parts }: { parts: readonly { dimension: Dimension; text: string }[] }) {
  return parts.map(({ dimension, text }, index) => (
    <span key={dimension}>
      {index > 0 && <span className="text-muted"> · </span>}
      <DimensionText dimension={dimension} text={text} />
    </span>
  ))
}
