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

/** Only the values asked for; a filter of several values of one dimension means any of them. */
export type Filter = Readonly<Partial<Record<Dimension, readonly string[]>>>
