/** What an ad or a row can be told apart by. */
export const DIMENSIONS = [
  'platform',
  'campaign',
  'adSet',
  'ad',
  'creative',
  'painPoint',
  'segment',
  'interest',
  'age',
  'gender',
  'place',
  'placement',
  'device',
] as const
export type Dimension = (typeof DIMENSIONS)[number]

/** The dimensions a segment can be made of. */
export const SEGMENT_DIMENSIONS = [
  'segment',
  'interest',
  'age',
  'gender',
  'place',
  'placement',
  'device',
  'adSet',
] as const satisfies readonly Dimension[]
export type SegmentDimension = (typeof SEGMENT_DIMENSIONS)[number]

/** Without a segment of their own, the data are segmented by those of these that they have. */
export const DEFAULT_SEGMENT_DIMENSIONS = [
  'age',
  'gender',
  'interest',
  'place',
] as const satisfies readonly SegmentDimension[]

/** The dimensions that name a segment. One without a name of its own goes by what is known of its people. */
export function namingDimensions(
  {
    key,
    dimensions,
  }: { readonly key: string; readonly dimensions: Readonly<Partial<Record<Dimension, string | null>>> },
  segmentBy: readonly Dimension[],
): readonly Dimension[] {
  const isWorded = segmentBy.join() === 'segment' && key !== '' && dimensions.segment === undefined
  return isWorded ? DEFAULT_SEGMENT_DIMENSIONS.filter((dimension) => dimensions[dimension] !== undefined) : segmentBy
}

/** Only the values asked for; a filter of several values of one dimension means any of them. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>
