import type { Route } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ForWriters } from '#app/_client/may-write.tsx'
import type { Grouping } from '#lib/analysis/analysis'
import type { Dimension } from '#lib/kernel/dimension'
import type { Labelled } from '#lib/kernel/labelled'
import type { GroupFigures } from './group-columns.ts'

/** How many ads of the run say nothing of each of these by their names. */
export type Unnamed = Readonly<Record<Labelled, number>>

/** Where ads stand whose names say nothing of what this page is about, how many they are, and where to name them. */
export function UnnamedNote({
  grouping,
  groups,
  segmentBy,
  unnamed,
  runId,
}: {
  grouping: Grouping
  groups: readonly GroupFigures[]
  segmentBy: readonly Dimension[]
  unnamed: Unnamed
  runId: string
}) {
  const t = useTranslations('analysis.unnamed')
  if (grouping === 'ad' || unnamed[grouping] === 0) return null
  const place = grouping === 'segment' ? placeOf(groups, segmentBy) : hasNameless(groups) && 'nameless'
  if (!place) return null
  const count = unnamed[grouping]
  return (
    <p className="max-w-[80ch] text-sm text-muted">
      {grouping === 'segment' ? t('segment', { count, place }) : t(grouping, { count })}{' '}
      <ForWriters>
        <Link
          href={`/runs/${runId}/names?without=${grouping}#ads` as Route}
          className="text-accent underline underline-offset-4"
        >
          {t('name')}
        </Link>
      </ForWriters>
    </p>
  )
}

/** Where segments are told by name: by what is known of the people, in one segment without a name, or both. */
function placeOf(
  groups: readonly GroupFigures[],
  segmentBy: readonly Dimension[],
): 'people' | 'nameless' | 'both' | null {
  if (segmentBy.join() !== 'segment') return null
  const isByPeople = groups.some(({ key, dimensions }) => key !== '' && dimensions.segment === undefined)
  if (!hasNameless(groups)) return isByPeople ? 'people' : null
  return isByPeople ? 'both' : 'nameless'
}

function hasNameless(groups: readonly GroupFigures[]): boolean {
  return groups.some(({ key }) => key === '')
}
