import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import { CreativePicture } from './creative-pictures.tsx'
import { DimensionText } from './dimension-value.tsx'
import type { GroupFigures } from './group-columns.ts'
import type { NamePart } from './group-parts.ts'
import { useGroupParts } from './group-parts.ts'
import { LongName } from './long-name.tsx'

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
  const parts = useGroupParts(grouping, segmentBy)(group)
  const details = DETAILS[grouping]
    .flatMap((dimension) => ({ dimension, text: group.dimensions[dimension] ?? '' }))
    .filter(({ text }) => text !== '' && !group.label.includes(text))
    .slice(0, MOST_DETAILS)

  return (
    <span className="flex items-start gap-2">
      {PICTURED.includes(grouping) && <CreativePicture creative={group.dimensions.creative} />}
      <span className="min-w-0">
        <LongName text={group.label}>
          <Parts parts={parts} />
        </LongName>
        {details.length > 0 && (
          <span className="line-clamp-2 text-xs font-normal text-muted wrap-anywhere max-sm:hidden">
            <Parts parts={details} />
          </span>
        )}
      </span>
    </span>
  )
}

function Parts({ parts }: { parts: readonly NamePart[] }) {
  return parts.map(({ dimension, text }, index) => (
    <span key={dimension}>
      {index > 0 && <span className="text-muted"> · </span>}
      <DimensionText dimension={dimension} text={text} />
    </span>
  ))
}
